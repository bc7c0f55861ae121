import { patternRule } from "./pattern-rule.ts";

/** Serial numbers: 发文字号, 第…号, telephone numbers, codes, versions, page views. */
export const numbersOfDocuments = patternRule(
  {
    name: "not-a-figure/serial-numbers",
    version: 1,
    source:
      "GB/T 9704-2012 (发文字号), GB/T 15657 and the numbering plan of telephone numbers, version and standard numbers",
    examples: [
      { text: "甲政发〔2021〕33号", finds: ["〔2021〕33号"] },
      { text: "联系电话：010-66660000", finds: ["电话：010-66660000"] },
      { text: "执行GB/T 19001-2016标准", finds: ["GB/T 19001-2016"] },
      { text: "浏览次数：1234次", finds: ["浏览次数：1234次"] },
    ],
    nearMisses: [
      { text: "每人补贴300元/月", because: "a unit divided by a time is no formula" },
      { text: "（2021年）33个项目", because: "a year in brackets before a count" },
      { text: "发放补贴12345元", because: "five digits with a unit" },
    ],
  },
  [
    /[〔[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?第?\s?\d+\s?(?:[-~、,]\s?\d+\s?)?号?/g,
    /第\s?[\d-]+\s?号/g,
    /(?<!\d)\d{1,4}\s?号(?:文|令|公告|件|楼|线|院|门|地|窗|馆|厅|信箱|提案|建议)?/g,
    /(?<!\d)0\d{2,3}\s?-\s?\d{7,8}(?:-\d+)?/g,
    /(?<!\d)1[3-9]\d{9}(?!\d)/g,
    /(?<!\d)\d{15,}[Xx]?/g,
    /(?:电话|热线|传真|邮编|邮政编码|QQ|qq|微信|手机|账号|代码|编号|身份证号)(?:号码?)?(?:为|是)?\s?[:：]?\s?[\d\-、()/ ]{4,}/g,
    /[A-Za-z]{1,6}(?:\/[A-Z])?[\s-]?\d+(?:[.\-/]\d+)*(?![\d.]*\s?%)/g,
    /(?:浏览|阅读|点击|访问|下载)(?:次数|量|数)?\s?[:：]\s?\d+\s?次?/g,
    /(?<!\d)(?:1[0-2]\d{3}|1[0-2]\d|9\d{4}|[48]00)(?=(?:便民|政务|市民|职工|公共|消费|医保|人社|服务|投诉|监督|举报)*(?:服务)?(?:热线|平台|便民|市民热线))/g,
    /(?<!\d)12345(?!\d|\s?[个人家元万])/g,
    /\d+(?:\.\d+){2,}/g,
    /\d+(?:\.\d+)?\s?(?:毫米|厘米|米|mm|cm|m)\s?[×xX*]\s?\d+(?:\.\d+)?\s?(?:毫米|厘米|米|mm|cm|m)/g,
    /[×÷*=/]\s?\d+(?:\.\d+)?\s?%?/g,
    /\d+(?:\.\d+)?\s?[×÷*=]/g,
    /\d+\s?:\s?\d+(?::\d+)?/g,
    /(?:https?:\/\/|www\.)[\w./?=&%#:-]+/g,
    /[\w.-]+@[\w.-]+/g,
  ],
);
