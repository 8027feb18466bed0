"""How far colours are apart for eyes of every kind, and on a grey print."""

from __future__ import annotations

import numpy
from matplotlib.colors import to_rgb

# How a colour-blind eye sees red, green and blue light (Viénot, Brettel and Mollon 1999).
PROTANOPE = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
DEUTERANOPE = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
USUAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
NO_COLOUR = ((0.2126, 0.7152, 0.0722),) * 3
EYES = {"usual": USUAL, "protan": PROTANOPE, "deutan": DEUTERANOPE, "grey": NO_COLOUR}

_LIGHT = (0.2126, 0.7152, 0.0722)
_XYZ = ((0.4124, 0.3576, 0.1805), _LIGHT, (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)


def light(colour: str) -> float:
    """How much light a colour sends back, from 0 to 1."""
    return float(numpy.dot(_LIGHT, _linear(colour)))


def seen_light(colour: str, eye: tuple[tuple[float, ...], ...]) -> float:
    """How much light an eye sees."""
    return float(numpy.dot(_LIGHT, numpy.array(eye) @ _linear(colour)))


def contrast(one: str, other: str) -> float:
    """How well one is read on the other, from 1 to 21."""
    more, less = sorted((light(one), light(other)), reverse=True)
    return (more + 0.05) / (less + 0.05)


def apart(one: str, other: str, eye: tuple[tuple[float, ...], ...]) -> float:
    """How far apart an eye sees two colours (CIE 1976); 2.3 is just noticed."""
    return float(numpy.linalg.norm(_lab(one, eye) - _lab(other, eye)))


def _linear(colour: str) -> numpy.ndarray:
    return numpy.array(to_rgb(colour)) ** 2.2


def _lab(colour: str, eye: tuple[tuple[float, ...], ...]) -> numpy.ndarray:
    seen = numpy.clip(numpy.array(eye) @ _linear(colour), 0, 1)
    x, y, z = numpy.cbrt(numpy.array(_XYZ) @ seen / numpy.array(_WHITE))
    return numpy.array((116 * y - 16, 500 * (x - y), 200 * (y - z)))
