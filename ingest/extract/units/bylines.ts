/**
 * Bylines of news: the media that print or pass on a text are not bodies it is about. By the form of datelines and
 * source notes (新华社北京7月28日电, 来源：某报, 本文转自：).
 */
const media = /(?:报|网|社|台|频道|客户端|融媒体中心|新闻中心|杂志)$/;
const before = /(?:来源|转自|稿源|文\/|图\/|摄影|记者|编辑|责编|供稿|电头)[：:（(\s]{0,2}[^\n。，、]{0,10}$/;
const after =
  /^(?:[^\n。，；]{0,14}(?:\d{1,2}月\d{1,2}日)?(?:电|讯)(?=[\s（(记，：]|$)|[（(]?(?:首席)?(?:见习)?(?:全媒体)?(?:记者|通讯员|编辑)|客户端|消息：)/u;

/** True when the words name the medium of a byline. */
export function isByline(text: string, start: number, end: number): boolean {
  if (!media.test(text.slice(start, end))) return false;
  return before.test(text.slice(Math.max(0, start - 16), start)) || after.test(text.slice(end, end + 24));
}
