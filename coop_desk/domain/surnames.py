"""How surnames are read where they are read otherwise than as ordinary words.

Readings carry their tone. Where a surname has several, the commoner stands first.
"""

from __future__ import annotations

_SINGLE = """
    单 shan4 曾 zeng1 仇 qiu2 解 xie4 区 ou1 查 zha1 翟 zhai2,di2 覃 qin2,tan2 朴 piao2
    任 ren2 华 hua4 尉 wei4,yu4 缪 miao4 宓 mi4,fu2 逄 pang2 冼 xian3 员 yun4 乐 yue4,le4
    黑 he4,hei1 折 she2 隗 wei3,kui2 郇 xun2,huan2 召 shao4 种 chong2 秘 bi4 繁 po2
    洗 xian3 祭 zhai4 燕 yan1 纪 ji3,ji4 过 guo1 应 ying1 宁 ning2,ning4 哈 ha3 阚 kan4
    佴 nai4 㛃 jie2 𬱖 di2 䶮 yan3 盖 gai4,ge3 卜 bu3 都 du1 句 gou1 炅 gui4 能 nai4
    粘 nian2 薄 bo2 番 pan1 角 jue2 重 chong2 藏 zang4 乜 nie4 颉 xie2 率 shuai4 省 xing3
    泷 shuang1 么 yao1 谌 chen2,shen4 晁 chao2 葛 ge3
    曲 qu1 盛 sheng4 沈 shen3 石 shi2 车 che1 冯 feng2 费 fei4,bi4 莘 shen1,xin1
    那 na1 訾 zi1 牟 mou2,mu4 柏 bai3,bo2 贲 ben1 郗 xi1,chi1 干 gan1 占 zhan1
    强 qiang2 少 shao4 要 yao1 阙 que1 行 xing2,heng2 相 xiang4 於 yu1 郄 qie4,xi4
    六 lu4 适 kuo4 观 guan4 教 jiao4 俟 qi2 参 shen1 兒 ni2
"""

_COMPOUND = """
    尉迟 yu4,chi2 令狐 ling2,hu2 万俟 mo4,qi2 长孙 zhang3,sun1 单于 chan2,yu2
    乐正 yue4,zheng4 澹台 tan2,tai2 宰父 zai3,fu3 皇甫 huang2,fu3 鲜于 xian1,yu2
    拓跋 tuo4,ba2 夏侯 xia4,hou2 公冶 gong1,ye3 亓官 qi2,guan1 谷梁 gu3,liang2
    夹谷 jia2,gu3 呼延 hu1,yan2 纥干 he2,gan1
"""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    words = text.split()
    return {
        surname: tuple(readings.split(","))
        for surname, readings in zip(words[::2], words[1::2], strict=True)
    }


# Surname of one character → its readings, and of two → one reading for each character.
SINGLE = _table(_SINGLE)
COMPOUND = _table(_COMPOUND)
