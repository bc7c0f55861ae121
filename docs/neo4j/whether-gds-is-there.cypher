// Is the Graph Data Science library installed on this server? One row, one sentence, with or without it.
SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'gds.pageRank.'
RETURN CASE WHEN count(*) > 0
         THEN '图数据科学库已安装：可以运行 *-gds.cypher'
         ELSE '此服务器没有图数据科学库（GDS）：请运行不带 -gds 的同名文件，得到可直接计算的近似结果；或安装与服务器版本相配的 GDS 插件后重启'
       END AS answer
