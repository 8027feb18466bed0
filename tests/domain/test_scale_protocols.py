"""What indicators send: every frame read to the gram, noise never taken for a weight."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.scale_protocols import LONGEST_FRAME, PROTOCOLS, Reading, reading_grams

GRAMS = st.integers(-99_990, 99_990).map(lambda tens: tens * 10)


def kilograms(grams: int, width: int) -> str:
    """Grams as an indicator of three decimals shows them, without the sign."""
    return f"{abs(grams) // 1000}.{abs(grams) % 1000:03d}".rjust(width, "0")


def comma(grams: int) -> bytes:
    sign = "-" if grams < 0 else "+"
    return f"ST,GS,{sign}{kilograms(grams, 8)}kg\r\n".encode()


def letters(grams: int) -> bytes:
    sign = "-" if grams < 0 else "0"
    return f"wn{sign}{kilograms(grams, 7)}kg".encode()


def reversed_(grams: int) -> bytes:
    sign = "-" if grams < 0 else "0"
    return f"={kilograms(grams, 7)[::-1]}{sign}".encode()


def checked(grams: int) -> bytes:
    body = f"{'-' if grams < 0 else '+'}{abs(grams):06d}3".encode()
    digits = 0
    for byte in body:
        digits ^= byte
    return b"\x02" + body + f"{digits:02X}".encode() + b"\x03"


SENT = {"comma": comma, "letters": letters, "reversed": reversed_, "checked": checked}
NAMES = st.sampled_from(sorted(SENT))


def read(name: str, *pieces: bytes) -> list[Reading]:
    frames = PROTOCOLS[name]()
    return [reading for piece in pieces for reading in frames.feed(piece)]


def grams_of(name: str, stream: bytes) -> list[int]:
    return [reading.grams for reading in read(name, stream)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"ST,GS,+  18.65kg\r\n", Reading(18_650, True)),
        (b"US,NT,+ 18.650kg\r\n", Reading(18_650, False, "net")),
        (b"ST,NT,-000.5kg\r\n", Reading(-500, True, "net")),
        (b"ST,TR,+ 0.850 kg\r\n", Reading(850, True, "tare")),
        (b"ST,GS,  245.6 g\r\n", Reading(246, True)),
        (b"ST,GS   20.7g  \r\n", Reading(21, True)),
        (b"st,gs,+   1.000jin\r\n", Reading(500, True)),
        (b"ST,GS,+   1.000lb\r\n", Reading(454, True)),
        (b"ST,+00123.45  g\r\n", Reading(123, True)),
        (b"OL,GS,+         \r\n", Reading(0, False, "overload")),
        (b"OL,GS,-99999kg\r\n", Reading(0, False, "overload")),
    ],
)
def test_a_line_of_the_comma_family(line, expected):
    assert read("comma", line, line) == [expected]


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (b"ww000.850kg", Reading(850)),
        (b"wn00018.65kg", Reading(18_650, None, "net")),
        (b"wn-0000.1kg", Reading(-100, None, "net")),
        (b"wt000.000lb\r\n", Reading(0, None, "tare")),
    ],
)
def test_a_frame_with_letters(frame, expected):
    assert read("letters", frame, frame) == [expected]


@pytest.mark.parametrize(
    ("frame", "grams"),
    [(b"=000.3000", 3000), (b"=56.81000", 18_650), (b"=00.1000-", -1000), (b"=0581000", 1850_000)],
)
def test_digits_from_the_right(frame, grams):
    assert grams_of("reversed", frame * 2 + b"=") == [grams]


def test_check_digits_of_the_checked_frame():
    assert read("checked", b"\x02+0020002" + b"1B" + b"\x03") == [Reading(20_000)]
    assert read("checked", b"\x02+0020002" + b"1A" + b"\x03") == []


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"GS,+  18.65kg",
        b"ST,GS,+  18,65kg",
        b"ST,GS,+  18.65",
        b"ST,GS,+  18.65oz",
        b"ST,GS,+kg",
        b"XX,GS,+  18.65kg",
        b"ST,GS,+  1ST,GS,+  18.65kg",
        b"\xff\x00ST,GS,+  18.65kg",
    ],
)
def test_a_line_that_is_none_says_nothing(line):
    assert read("comma", line + b"\r\n", line + b"\r\n") == []


def test_a_frame_counts_only_where_the_one_before_was_as_long():
    whole, short = b"ST,GS,+  18.65kg\r\n", b"ST,GS,+  1.65kg\r\n"
    assert grams_of("comma", whole * 2 + short + whole * 2) == [18_650, 18_650]


@given(NAMES, st.lists(GRAMS, min_size=1, max_size=6), st.data())
def test_frames_split_at_any_byte_read_the_same(name, weights, data):
    stream = b"".join(map(SENT[name], weights))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    edges = [0, *cuts, len(stream)]
    pieces = [stream[a:b] for a, b in pairwise(edges)]
    whole = read(name, stream, SENT[name](0))
    assert read(name, *pieces, SENT[name](0)) == whole


@given(NAMES, st.lists(GRAMS, min_size=2, max_size=6))
def test_every_weight_after_the_first_is_read_to_the_gram(name, weights):
    stream = b"".join(map(SENT[name], weights))
    found = grams_of(name, stream + SENT[name](0)[:1])
    assert found == (weights if name == "checked" else weights[1:])


@given(NAMES, st.binary(max_size=400))
def test_noise_never_raises_and_is_no_weight(name, noise):
    assert grams_of(name, noise) == []


@given(NAMES, st.lists(GRAMS, min_size=2, max_size=6), st.binary(max_size=6), st.data())
def test_noise_among_frames_makes_no_weight_that_was_not_sent(name, weights, noise, data):
    stream = b"".join(map(SENT[name], weights))
    at = data.draw(st.integers(0, len(stream)))
    lost = data.draw(st.integers(0, 12))
    damaged = stream[:at] + noise + stream[at + lost :]
    assert set(grams_of(name, damaged + SENT[name](0)[:1])) <= set(weights)


@given(NAMES, st.lists(GRAMS, min_size=3, max_size=6), st.data())
def test_lost_bytes_make_no_weight_that_was_not_sent(name, weights, data):
    stream = b"".join(map(SENT[name], weights))
    at = data.draw(st.integers(0, len(stream) - 1))
    damaged = stream[:at] + stream[at + 1 :]
    assert set(grams_of(name, damaged + SENT[name](0)[:1])) <= set(weights)


@given(NAMES)
def test_a_line_without_end_is_not_kept(name):
    frames = PROTOCOLS[name]()
    for _ in range(50):
        frames.feed(b"7" * LONGEST_FRAME)
    assert len(frames._rest) <= LONGEST_FRAME
    assert [one.grams for one in frames.feed(b"\n" + SENT[name](50) * 4)]


@given(st.integers(0, 10**8), st.integers(0, 6))
def test_a_figure_in_kilograms_is_rounded_to_the_gram(digits, places):
    text = f"{digits:07d}"
    figure = f"{text[: len(text) - places]}.{text[len(text) - places :]}" if places else text
    exact_thousandths = digits * 1000 * 1000 // 10**places
    assert abs(reading_grams(figure, "kg") * 1000 - exact_thousandths) <= 500


def test_a_reading_is_whole_grams_of_a_known_kind():
    with pytest.raises(TypeError):
        Reading(18.65)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no reading"):
        Reading(1, True, "guess")
