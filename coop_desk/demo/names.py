"""Names for the people of the demo, made from common parts; none is a real person's."""

from __future__ import annotations

from random import Random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段单覃冉骆"
)
GIVEN_FIRST = "国建志文光明德永春秀玉桂兰金世正大小天云开家成荣庆长福兴学忠仁义朝安启"
GIVEN_SECOND = "华军强平英芳珍梅香琴勇刚林芬凤霞红萍燕辉祥贵财发礼书琼菊莲碧先友能才富全"
# Names with characters that many fonts lack: the papers must print them all the same.
RARE_NAMES = ("王𬱖", "李䶮", "覃㛃琳", "单于𫖯")
GROUPS = ("联丰组", "茶园组", "大坪组", "水井组", "新田组", "石坝组", "沙湾组")


def make_names(random: Random, count: int) -> list[str]:
    """That many different names, the rare ones among them."""
    names = dict.fromkeys(RARE_NAMES)
    while len(names) < count:
        given = random.choice(GIVEN_FIRST) if random.random() < 0.8 else ""
        names[random.choice(SURNAMES) + given + random.choice(GIVEN_SECOND)] = None
    found = list(names)[:count]
    random.shuffle(found)
    return found
