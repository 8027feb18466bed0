"""Names found and sorted by their sound."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.names import (
    MOST_SPELLINGS,
    SORT_KEY_LENGTH,
    search_keys,
    sort_key,
)
from coop_desk.domain.surnames import COMPOUND, SINGLE

SURNAMES = """
    单 shan 曾 zeng 仇 qiu 解 xie 区 ou 查 zha 盖 gai 翟 zhai 覃 qin 朴 piao 任 ren 华 hua 尉 wei
    缪 miao 宓 mi 逄 pang 冼 xian 员 yun 乐 yue 黑 he 折 she 隗 wei 郇 xun 召 shao 种 chong 秘 bi
    繁 po 洗 xian 祭 zhai 燕 yan 纪 ji 过 guo 应 ying 宁 ning 哈 ha 阚 kan 佴 nai 㛃 jie 𬱖 di
    䶮 yan 张 zhang 尉迟 yuchi 令狐 linghu 万俟 moqi 长孙 zhangsun 单于 chanyu 澹台 tantai
    欧阳 ouyang 司马 sima 诸葛 zhuge 皇甫 huangfu 上官 shangguan 夏侯 xiahou 慕容 murong
"""
PAIRS = list(zip(SURNAMES.split()[::2], SURNAMES.split()[1::2], strict=True))


@pytest.mark.parametrize(("surname", "reading"), PAIRS)
def test_surnames_are_read_as_surnames_first(surname: str, reading: str) -> None:
    keys = search_keys(surname + "明")
    assert keys[0] == f"{reading}ming"
    initials = next(key for key in keys if len(key) == len(surname) + 1)
    assert initials[0] == reading[0]
    assert initials.endswith("m")


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("单小莲", ["shanxiaolian", "danxiaolian", "chanxiaolian", "sxl", "dxl", "cxl"]),
        ("盖", ["gai", "ge", "g"]),
        ("翟", ["zhai", "di", "z", "d"]),
        ("覃", ["qin", "tan", "yan", "q", "t", "y"]),
        ("尉", ["wei", "yu", "yun", "w", "y"]),
        ("宓", ["mi", "fu", "m", "f"]),
        ("乐", ["yue", "le", "y", "l"]),
        ("张三", ["zhangsan", "zs"]),
    ],
)
def test_every_reading_is_indexed(name: str, readings: list[str]) -> None:
    assert search_keys(name) == readings


@pytest.mark.parametrize("key", ["zengle", "cengyue", "zengyue", "zl", "cy"])
def test_readings_combine(key: str) -> None:
    assert key in search_keys("曾乐")


def test_u_umlaut_is_found_by_v_and_u() -> None:
    assert {"lvbu", "lubu", "lb"} <= set(search_keys("吕布"))


def test_letters_digits_and_marks() -> None:
    assert "wangv5" in search_keys("王Ｖ５")
    assert "maimaitiaisha" in search_keys("买买提·艾沙")
    assert search_keys(" · ") == []
    assert search_keys("") == []


def test_a_character_without_a_known_sound_is_passed_over() -> None:
    assert search_keys("张\U000310ff") == ["zhang", "z"]


def test_a_long_name_has_few_keys_and_its_beginning_is_right() -> None:
    name = "重庆单乐长行解都朝降将参差曾查"
    keys = search_keys(name)
    assert len(keys) <= 2 * MOST_SPELLINGS
    assert any(key.startswith("chongqingdan") for key in keys)
    assert any(key.startswith("zhongqingshan") for key in keys)


@given(st.text(alphabet="单曾重乐长行朝吕解参和差大都张三李四a1· \U000310ff", max_size=60))
def test_keys_are_plain_few_and_the_same_each_time(name: str) -> None:
    keys = search_keys(name)
    assert keys == search_keys(name)
    assert len(keys) == len(set(keys)) <= 2 * MOST_SPELLINGS
    assert all(key.isascii() and key.isalnum() and key == key.lower() for key in keys)
    assert len(sort_key(name)) <= SORT_KEY_LENGTH


def test_one_surname_stands_together_by_sound() -> None:
    names = ["章三", "张四", "李四", "单雄", "张三", "沈冲", "张三丰"]
    assert sorted(names, key=sort_key) == [
        *("李四", "单雄", "沈冲", "张三", "张三丰", "张四", "章三")
    ]


def test_a_shorter_syllable_comes_first() -> None:
    for one, other in pairwise(["安", "昂", "詹", "张"]):
        assert sort_key(one) < sort_key(other)


def test_the_tables_of_surnames_are_well_formed() -> None:
    assert all(len(surname) == 1 for surname in SINGLE)
    for surname, readings in COMPOUND.items():
        assert len(surname) == len(readings) == 2
    for readings in (*SINGLE.values(), *COMPOUND.values()):
        for reading in readings:
            assert reading[-1] in "1234"
            assert reading[:-1].isalpha()
            assert reading.islower()


def test_pinyin_is_loaded_on_first_use_only() -> None:
    code = (
        "import sys; from coop_desk.domain.names import search_keys; "
        "assert 'pypinyin' not in sys.modules; search_keys('a1'); "
        "assert 'pypinyin' not in sys.modules; assert search_keys('张'); "
        "assert 'pypinyin' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
