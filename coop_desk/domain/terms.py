"""The glossary: each code of the program in Chinese and English, and document numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """What a code is called."""

    zh: str
    en: str


DOCUMENT_KINDS = {
    "harvest_ticket": Words("香菇收购过磅单", "Harvest ticket"),
    "leaf_ticket": Words("茶青收购过磅单", "Leaf ticket"),
    "bag_issue": Words("菌棒发放单", "Bag issue"),
    "bag_loss": Words("菌棒报损单", "Bag loss"),
    "greenhouse_lease": Words("大棚承包合同", "Greenhouse lease"),
    "lease_end": Words("大棚退租单", "Early end of a lease"),
    "lease_transfer": Words("大棚转让单", "Transfer of a lease"),
    "deposit": Words("押金单", "Deposit"),
    "rent_credit": Words("租金减免单", "Rent credit"),
    "land_lease": Words("土地流转合同", "Land lease"),
    "land_lease_end": Words("土地退租单", "Early end of a land lease"),
    "land_rent": Words("土地租金单", "Land rent"),
    "netting_consent": Words("租金抵扣同意书", "Consent to net land rent"),
    "bag_batch": Words("菌棒批次单", "Batch of bags"),
    "weight_check": Words("菌棒检验单", "Weight check"),
    "batch_loss": Words("菌棒库存报损单", "Bags lost in store"),
    "bag_return": Words("菌棒退回单", "Return of bags"),
    "bag_replacement": Words("菌棒补发单", "Replacement of bags"),
    "inspection": Words("巡棚检查单", "Inspection"),
    "bag_correction": Words("菌棒更正单", "Correction of a bag count"),
    "charge": Words("应收款单", "Charge"),
    "payment": Words("付款单", "Payment"),
    "transfer": Words("资金调拨单", "Transfer"),
    "processing_batch": Words("加工批次单", "Processing batch"),
    "goods_receipt": Words("入库单", "Goods receipt"),
    "sale": Words("销售单", "Sale"),
    "scale_check": Words("磅秤校验单", "Scale check"),
    "input_use": Words("领料单", "Use of inputs"),
    "stock_loss": Words("库存报损单", "Goods lost in store"),
    "stock_take": Words("盘点单", "Stock-taking"),
    "sales_contract": Words("收购合同", "Sales contract"),
    "shipment": Words("发货单", "Shipment"),
    "sales_invoice": Words("销售发票", "Sales invoice"),
    "work_sheet": Words("用工单", "Work sheet"),
    "statement": Words("结算单", "Settlement statement"),
}

NUMBER_PREFIXES = {
    "harvest_ticket": "CG",
    "leaf_ticket": "CQ",
    "bag_issue": "FB",
    "bag_loss": "BS",
    "greenhouse_lease": "HT",
    "lease_end": "TZ",
    "lease_transfer": "ZR",
    "deposit": "YJ",
    "rent_credit": "JM",
    "land_lease": "TD",
    "land_lease_end": "TT",
    "land_rent": "DZ",
    "netting_consent": "TY",
    "bag_batch": "PC",
    "weight_check": "JY",
    "batch_loss": "KS",
    "bag_return": "TH",
    "bag_replacement": "BF",
    "inspection": "XC",
    "bag_correction": "GZ",
    "charge": "YS",
    "payment": "FK",
    "transfer": "ZZ",
    "processing_batch": "JG",
    "goods_receipt": "RK",
    "sale": "XS",
    "scale_check": "JC",
    "input_use": "LL",
    "stock_loss": "BK",
    "stock_take": "PD",
    "sales_contract": "XH",
    "shipment": "FH",
    "sales_invoice": "FP",
    "work_sheet": "YG",
    "statement": "JS",
}

DOCUMENT_STATUSES = {
    "draft": Words("草稿", "Draft"),
    "posted": Words("已过账", "Posted"),
    "voided": Words("已作废", "Void"),
}

PRODUCTS = {
    "mushroom": Words("香菇", "Shiitake"),
    "leaf": Words("茶青", "Fresh leaf"),
    "dry_tea": Words("干茶", "Dry tea"),
    "bag": Words("菌棒", "Substrate bag"),
}

ROLES = {
    "member": Words("成员", "Member"),
    "grower": Words("种植户", "Grower"),
    "tea_household": Words("茶农", "Tea household"),
    "land_lessor": Words("土地出租户", "Land lessor"),
    "worker": Words("务工人员", "Worker"),
    "buyer": Words("客户", "Buyer"),
    "supplier": Words("供应商", "Supplier"),
}

# The parts of a person's running account.
ACCOUNT_PARTS = {
    "mushroom": Words("香菇款", "Mushrooms"),
    "leaf": Words("茶青款", "Fresh leaf"),
    "bags": Words("菌棒款", "Bags"),
    "rent": Words("大棚租金", "Greenhouse rent"),
    "advance": Words("预支款", "Advance"),
    "wages": Words("工资", "Wages"),
    "land_rent": Words("土地租金", "Land rent"),
    "deposit": Words("押金", "Deposit"),
    "sale": Words("销售货款", "Sales"),
    "supply": Words("供货款", "Supplies"),
}

PICK_SESSIONS = {
    "morning": Words("早", "Morning"),
    "evening": Words("晚", "Evening"),
}

LEASE_BASES = {
    "mu_year": Words("按亩按年", "Per mu and year"),
    "shed_season": Words("按棚按季", "Per greenhouse and season"),
    "per_bag": Words("按棒", "Per bag"),
}

RENT_METHODS = {
    "by_day": Words("按天计算", "By the day"),
    "by_month": Words("按月计算", "By the month"),
}

LOSS_CAUSES = {
    "contaminated": Words("杂菌", "Contaminated"),
    "broken": Words("破损", "Broken"),
    "discarded": Words("清棚报废", "Discarded"),
}

STOCK_LOSS_CAUSES = {
    "spoiled": Words("变质", "Spoiled"),
    "dried_out": Words("失水", "Dried out"),
    "damaged": Words("损坏", "Damaged"),
    "missing": Words("短少", "Missing"),
    "other": Words("其他", "Other"),
}

INPUT_PURPOSES = {
    "for_bags": Words("制棒", "Making bags"),
    "for_greenhouses": Words("大棚维护", "Greenhouse upkeep"),
    "for_tea": Words("制茶", "Tea processing"),
    "for_packing": Words("包装", "Packing"),
    "for_other": Words("其他", "Other"),
}

WEATHERS = {
    "dry": Words("晴", "Dry"),
    "dew": Words("露水", "Dew"),
    "rain": Words("雨", "Rain"),
}

INSPECTION_ACTIONS = {
    "none": Words("无需处理", "Nothing to do"),
    "isolate": Words("隔离", "Isolate"),
    "treat": Words("打药处理", "Treat"),
    "discard": Words("清除", "Discard"),
    "replace": Words("补换", "Replace"),
}

BEARERS = {
    "grower": Words("种植户承担", "The grower"),
    "cooperative": Words("合作社承担", "The cooperative"),
    "supplier": Words("供应商承担", "The supplier"),
}

DEPOSIT_ACTIONS = {
    "taken": Words("收押金", "Taken"),
    "returned": Words("退押金", "Returned"),
    "kept": Words("扣押金", "Kept"),
}

CREDIT_PURPOSES = {
    "waiver": Words("减免", "Waiver"),
    "early_end": Words("提前退租", "Early end"),
    "transfer": Words("转让", "Transfer"),
}

LEASE_STATES = {
    "running": Words("在租", "Running"),
    "coming": Words("未开始", "To come"),
    "ended": Words("已结束", "Ended"),
}

RENT_STATES = {
    "coming": Words("未到期", "To come"),
    "due": Words("到期", "Due"),
    "paid": Words("已付", "Paid"),
    "overdue": Words("逾期", "Overdue"),
}

PAYMENT_METHODS = {
    "cash": Words("现金", "Cash"),
    "bank": Words("银行转账", "Bank transfer"),
}

# How a ticket was settled, where no one method of payment says it.
TICKET_PAYMENTS = {
    "part_paid": Words("部分现付", "Paid in part"),
    "recovered": Words("抵扣", "Recovered"),
    "part_recovered": Words("部分抵扣", "Recovered in part"),
    "on_account": Words("挂账", "On account"),
}

TASKS = {
    "inoculation": Words("接种", "Inoculation"),
    "shed_care": Words("管棚", "Greenhouse care"),
    "picking": Words("采摘", "Picking"),
    "packing": Words("分拣包装", "Packing"),
    "tea_processing": Words("制茶", "Tea processing"),
    "weeding": Words("除草", "Weeding"),
    "loading": Words("装卸", "Loading"),
}

UNITS = {
    "jin": Words("斤", "jin"),
    "liang": Words("两", "liang"),
    "kilogram": Words("公斤", "kg"),
    "gram": Words("克", "g"),
    "mu": Words("亩", "mu"),
    "yuan": Words("元", "yuan"),
    "jiao": Words("角", "jiao"),
    "fen": Words("分", "fen"),
    "bag_count": Words("棒", "bags"),
    "person_times": Words("人次", "person-times"),
}

LAWS = {
    "specialised_cooperative": Words("农民专业合作社", "Specialised farmers' cooperative"),
    "collective_organisation": Words("农村集体经济组织", "Rural collective economic organisation"),
}

# The other words of the field.
FIELD_TERMS = {
    "cooperative": Words("合作社", "Cooperative"),
    "non_member": Words("非成员", "Non-member"),
    "household": Words("农户", "Household"),
    "village_group": Words("村民组", "Village group"),
    "mushroom_grower": Words("菇农", "Mushroom grower"),
    "plot": Words("地块", "Plot"),
    "land_transfer": Words("土地流转", "Leasing land in"),
    "greenhouse": Words("大棚", "Greenhouse"),
    "season": Words("季", "Season"),
    "crop": Words("茬", "Crop"),
    "batch": Words("批次", "Batch"),
    "browning": Words("转色", "Browning"),
    "fruiting": Words("出菇", "Fruiting"),
    "flush": Words("潮次", "Flush"),
    "survival_rate": Words("成活率", "Survival rate"),
    "contamination": Words("菌斑", "Contamination"),
    "biological_efficiency": Words("生物学效率", "Biological efficiency"),
    "harvest_delivery": Words("采收交售", "Harvest delivery"),
    "grade": Words("等级", "Grade"),
    "gross_weight": Words("毛重", "Gross weight"),
    "tare_weight": Words("皮重", "Tare"),
    "net_weight": Words("净重", "Net weight"),
    "deduction": Words("扣减", "Deduction"),
    "moisture_deduction": Words("扣水", "Moisture deduction"),
    "impurity_deduction": Words("扣杂", "Impurity deduction"),
    "pay_weight": Words("结算重量", "Pay weight"),
    "weigh_ticket": Words("过磅单", "Weigh ticket"),
    "out_turn": Words("制成率", "Out-turn"),
    "upfront_payment": Words("垫付", "Payment on someone's behalf"),
    "recovery": Words("抵扣", "Recovery"),
    "labour": Words("用工", "Labour"),
    "capital_contribution": Words("出资额", "Capital contribution"),
    "share_capital": Words("股金", "Members' capital"),
    "reserve": Words("公积金", "Reserve"),
    "member_account": Words("成员账户", "Member account"),
    "distributable_surplus": Words("可分配盈余", "Distributable surplus"),
    "patronage_refund": Words("盈余返还", "Patronage refund"),
    "residual_surplus": Words("剩余盈余", "Residual surplus"),
    "voucher": Words("记账凭证", "Voucher"),
    "void": Words("作废", "Void"),
    "reversal": Words("红冲", "Reversal"),
    "reprint": Words("补打", "Reprint"),
    "capital_numerals": Words("大写", "Amount in capital numerals"),
    "public_notice": Words("公示", "Public notice"),
}

# A code in several of these ("mushroom", "leaf", "coming") is looked up in the first that has it;
# give the group where another is meant.
GROUPS: tuple[Mapping[str, Words], ...] = (
    DOCUMENT_KINDS,
    PRODUCTS,
    DOCUMENT_STATUSES,
    ROLES,
    ACCOUNT_PARTS,
    PICK_SESSIONS,
    LEASE_BASES,
    RENT_METHODS,
    LOSS_CAUSES,
    PAYMENT_METHODS,
    TASKS,
    UNITS,
    LAWS,
    FIELD_TERMS,
    INSPECTION_ACTIONS,
    BEARERS,
    DEPOSIT_ACTIONS,
    CREDIT_PURPOSES,
    LEASE_STATES,
    RENT_STATES,
    STOCK_LOSS_CAUSES,
    INPUT_PURPOSES,
    WEATHERS,
    TICKET_PAYMENTS,
)


def term(code: str, language: str = "zh", *, group: Mapping[str, Words] | None = None) -> str:
    """What a code is called, in Chinese ("zh", "zh_CN") or else in English.

    A code the glossary lacks, such as a task an office named itself, stands as it is. `group`
    is one of the tables above, for a code that several of them have.
    """
    for words in (group,) if group is not None else GROUPS:
        if code in words:
            return words[code].zh if language.startswith("zh") else words[code].en
    return code


def document_number(kind: str, year: int, number: int) -> str:
    """The number on a document's paper: "CG2024-000123".

    Raises KeyError for a kind of document without a prefix.
    """
    return f"{NUMBER_PREFIXES[kind]}{year}-{number:06d}"
