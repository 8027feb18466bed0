"""The contract by which a grower takes on a greenhouse: its text, and the fields to fill in.

The office may change the text; fields stand in it as {棚号}. A field on a line of its own may
be a table or the place to sign. Money in fen, areas in hundredths of a mu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coop_desk.domain.leases import format_area
from coop_desk.domain.money import BASIS_POINTS, capital_numerals, format_decimal, format_fen
from coop_desk.domain.statement import Cooperative
from coop_desk.domain.terms import RENT_METHODS, Words
from coop_desk.errors import UserError

_FIELD = re.compile(r"\{([^{}\n]*)\}")
BY_HAND = "＿" * 12

# Each stands on a line of its own and is drawn, not written.
INSTALMENT_TABLE = "{分期表}"
SIGNATURES = "{签字栏}"

TEMPLATE_FIELDS: dict[str, Words] = {
    "合同编号": Words("合同编号", "Number of the contract"),
    "签订日期": Words("签订日期", "Day it is made"),
    "甲方": Words("合作社名称", "The cooperative's name"),
    "甲方地址": Words("合作社地址", "The cooperative's address"),
    "甲方电话": Words("合作社电话", "The cooperative's phone"),
    "乙方": Words("承包人姓名", "The grower's name"),
    "乙方编号": Words("承包人编号", "The grower's code"),
    "乙方住址": Words("承包人住址或村民组", "The grower's address or village group"),
    "乙方电话": Words("承包人电话", "The grower's phone"),
    "乙方身份证号": Words("空格，手工填写", "A blank to fill in by hand"),
    "棚号": Words("大棚编号", "Number of the greenhouse"),
    "大棚位置": Words("排号和位置", "Its row and place"),
    "大棚面积": Words("大棚面积（亩）", "Its area in mu"),
    "可放棒数": Words("大棚可放菌棒数", "How many bags it has room for"),
    "季": Words("季名", "The season"),
    "起始日": Words("承包第一天", "First day"),
    "截止日": Words("承包最后一天", "Last day"),
    "天数": Words("承包天数", "Number of days"),
    "租金说明": Words("计租方式、单价和租金（含大写）", "How the rent is made up, and its amount"),
    "付款说明": Words("怎样交租金", "How it is paid"),
    "押金说明": Words("押金金额（含大写），或不收押金", "The deposit, or that there is none"),
    "分期表": Words("分期交款表（单独一行）", "Table of instalments, on a line of its own"),
    "签字栏": Words("双方签字（单独一行）", "Where both sign, on a line of its own"),
}
_DRAWN = {"分期表", "签字栏"}

DEFAULT_TEMPLATE = """\
大棚承包合同
合同编号：{合同编号}　　签订日期：{签订日期}
甲方（发包方）：{甲方}
地址：{甲方地址}　　电话：{甲方电话}
乙方（承包方）：{乙方}　　编号：{乙方编号}　　身份证号：{乙方身份证号}
住址：{乙方住址}　　电话：{乙方电话}
甲乙双方依照《中华人民共和国民法典》等法律，本着平等、自愿、公平、诚信的原则，\
就乙方承包甲方大棚种植香菇一事商定如下，共同遵守。
第一条　大棚
甲方将 {棚号} 号大棚（{大棚位置}，面积 {大棚面积} 亩，可放菌棒 {可放棒数} 棒）\
连同棚内的菇架、遮阳网、喷水和照明设施交给乙方种植香菇。交棚和还棚时双方当面清点设施，\
列出清单并签字。
第二条　承包期
承包期自{起始日}起至{截止日}止，共 {天数} 天（{季}）。期满后乙方愿意续包的，\
同等条件下优先。
第三条　租金
{租金说明}
第四条　交款
{付款说明}
{分期表}
甲方每次收款后当场出具收据。乙方确有困难不能按期交款的，应在到期前告知甲方，\
双方可以书面商定延期；延期商定的，不算逾期。
第五条　押金
{押金说明}押金用于保证设施完好和款项结清，不计利息。还棚后十五日内，设施完好、款项结清的，\
甲方全额退还；确需扣除的，甲方应书面列明理由和金额，扣除后的余额照退。
第六条　菌棒和技术指导
1. 甲方供应经检验合格的菌棒，品种、数量和单价以双方签字的菌棒发放单为准，发放时当面清点。
2. 因菌棒本身的质量造成杂菌或不出菇的，经双方到棚查看确认，由甲方补发或减收菌棒款；\
因管理不当造成的，由乙方承担。原因有争议的，可以共同委托有资质的机构检验。
3. 甲方免费提供技术指导并定期巡棚，发现问题当面告知乙方，并留下记录。
第七条　香菇收购
1. 甲方按收购当日公布的等级和价格收购乙方的合格香菇，当面分级、当面过磅、当场开具过磅单。
2. 乙方使用甲方赊销菌棒的，应将香菇交售给甲方；赊欠结清后，同等价格下优先交售给甲方。
3. 甲方可以从应付的香菇款中抵扣乙方所欠的菌棒款和租金，每次抵扣的比例不超过双方认可的\
上限，并在结算单上逐项列明。
第八条　双方的责任
1. 甲方保证大棚的地块来源清楚、承包期内可以正常使用，负责大棚主体和水电主线路的维修，\
不干涉乙方的正常生产。
2. 乙方爱护设施、安全用电用水，按技术要求管理，只使用国家允许的农药并作记录，\
及时清理废棒，不改变大棚用途。
第九条　转让
未经甲方书面同意，乙方不得转租或转让。经同意转让的，由甲方、乙方和接手人三方签字：\
租金按天分摊，活菌棒清点后作价，押金由甲方与乙方结清。
第十条　提前终止
1. 双方协商一致可以提前终止；一方要提前终止的，应提前三十日书面通知对方。
2. 租金按实际承包的天数占承包期的比例结算；约定按月计算的，不足一个月按一个月计。\
多收的甲方在十五日内退还，少交的乙方补足。
3. 因自然灾害、征收、土地流转期满等双方都没有过错的原因不能使用大棚的，\
自不能使用之日起不计租金，双方互不追究。
第十一条　违约
1. 乙方逾期三十日未交租金，经甲方书面催告后十五日内仍未交清的，甲方可以解除合同，\
租金按第十条结算。
2. 甲方未按约定交付大棚、供应菌棒或支付香菇款的，乙方可以要求限期履行，\
逾期不履行的可以解除合同。
3. 一方违约给对方造成损失的，按实际损失赔偿。
第十二条　争议
发生争议先协商；协商不成的，可以请村民委员会或者乡镇人民政府调解，\
也可以直接向大棚所在地人民法院起诉。
第十三条　其他
本合同自双方签字盖章之日起生效，一式两份，甲乙双方各执一份，效力相同。\
未尽事宜双方书面补充。补充约定、设施清单和菌棒发放单是本合同的附件。
{签字栏}"""


@dataclass(frozen=True, slots=True)
class ContractInstalment:
    """One instalment of the rent; the amount is None where it is not known beforehand."""

    number: int
    due: date
    share_bp: int
    amount_fen: int | None


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract with every field filled in, ready to be drawn once for each side."""

    cooperative: Cooperative
    number: str
    holder: str
    paragraphs: tuple[str, ...]
    instalments: tuple[ContractInstalment, ...]
    copies: tuple[str, ...] = ("甲方存", "乙方存")
    demo: bool = False


# --- the text ---------------------------------------------------------------


def fields_of(template: str) -> list[str]:
    """The names of a text's fields, each once, in their order."""
    return list(dict.fromkeys(name.strip() for name in _FIELD.findall(template)))


def check_template(template: str) -> None:
    """Raise UserError for no text, a field there is none of, or a brace on its own."""
    if not template.strip():
        raise UserError("The text of the contract is empty.", field="contract_template")
    unknown = [name for name in fields_of(template) if name not in TEMPLATE_FIELDS]
    if unknown:
        raise UserError(
            "There is no field called {names}; choose a field from the list.",
            field="contract_template",
            names="、".join(unknown),
        )
    for line in template.splitlines():
        _check_line(line)


def _check_line(line: str) -> None:
    rest = _FIELD.sub("", line)
    if "{" in rest or "}" in rest:
        raise UserError(
            'A brace stands alone in the line "{line}"; a field needs one on either side.',
            field="contract_template",
            line=line.strip(),
        )
    names = fields_of(line)
    if _DRAWN.intersection(names) and line.strip() != f"{{{names[0]}}}":
        raise UserError(
            "The field {name} needs a line of its own.",
            field="contract_template",
            name=next(name for name in names if name in _DRAWN),
        )


def fill(template: str, values: Mapping[str, str]) -> list[str]:
    """The paragraphs of a text with its fields filled in; those to be drawn stay as they are.

    Raises UserError for what `check_template` refuses, and, naming them all, for fields that
    have no value.
    """
    check_template(template)
    missing = [
        name
        for name in fields_of(template)
        if name not in _DRAWN and not values.get(name, "").strip()
    ]
    if missing:
        raise UserError(
            "The contract cannot be printed yet; this is missing: {names}.",
            field="contract_template",
            names="、".join(missing),
        )
    return [
        _FIELD.sub(lambda found: _filled(found, values), line.strip())
        for line in template.splitlines()
        if line.strip()
    ]


def _filled(found: re.Match[str], values: Mapping[str, str]) -> str:
    name = found[1].strip()
    return f"{{{name}}}" if name in _DRAWN else values[name].strip()


# --- what the fields say ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class RentWords:
    """How a rent is made up; `rent_fen` is None where it depends on bags not yet issued."""

    basis: str
    rate_fen: int
    area: int
    method: str
    rent_fen: int | None


def chinese_day(day: date) -> str:
    """A day as contracts write it: 2024年3月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def both(fen: int) -> str:
    """An amount in figures and capital numerals."""
    return f"{format_fen(fen)} 元（大写：{capital_numerals(fen)}）"


def rent_sentence(terms: RentWords) -> str:
    """How the rent is made up, and how much it is."""
    rate = format_fen(terms.rate_fen)
    if terms.basis == "per_bag":
        made_up = f"租金按棒计算，每棒 {rate} 元，按乙方实际领用的菌棒数计算，退回的菌棒不计"
    elif terms.basis == "mu_year":
        method = RENT_METHODS[terms.method].zh
        made_up = (
            f"租金按亩按年计算，每亩每年 {rate} 元，计租面积 {format_area(terms.area)} 亩，{method}"
        )
    else:
        made_up = f"租金按棚按季计算，每棚每季 {rate} 元"
    return made_up + ("。" if terms.rent_fen is None else f"，租金合计 {both(terms.rent_fen)}。")


def payment_sentence(instalments: Sequence[ContractInstalment]) -> str:
    """How the rent is paid: at once, or in instalments as the table says."""
    if len(instalments) == 1:
        return f"租金由乙方于 {chinese_day(instalments[0].due)} 前一次交清。"
    return f"租金由乙方分 {len(instalments)} 期交纳，各期的日期和金额如下："


def deposit_sentence(deposit_fen: int) -> str:
    """The deposit, or that there is none."""
    if not deposit_fen:
        return "本合同不收押金。今后双方书面约定收取押金的，"
    return f"乙方于交棚前向甲方交纳押金 {both(deposit_fen)}。"


def instalment_rows(instalments: Sequence[ContractInstalment]) -> Iterator[tuple[str, ...]]:
    """The cells of the table of instalments."""
    for one in instalments:
        share = f"{format_decimal(one.share_bp * 100, BASIS_POINTS, 2)} %"
        amount = "按实际菌棒数" if one.amount_fen is None else format_fen(one.amount_fen)
        yield f"第 {one.number} 期", chinese_day(one.due), share, amount
