"""The language on the screen: Chinese or English, changed while the program runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator

from coop_desk.errors import UserError
from coop_desk.paths import resource

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = {CHINESE: "中文", ENGLISH: "English"}  # each in its own words


class Retranslated:
    """For widgets: `retranslate()` sets every text anew, `restyle()` every colour and icon.

    Stands before the Qt class in the list of bases. Both are called when the language or the
    theme changes; call them once yourself at the end of `__init__`.
    """

    def changeEvent(self, event: QEvent) -> None:
        """Qt's word that the language, the font, the palette or the like has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.restyle()
        super().changeEvent(event)  # type: ignore[misc]

    def retranslate(self) -> None:
        """Set every text of this widget again, in the language in use."""

    def restyle(self) -> None:
        """Set every icon and colour of this widget again, in the theme in use."""


class Language(QObject):
    """Loads translations into the application and remembers which language was chosen."""

    def __init__(
        self,
        application: QCoreApplication,
        remember: Callable[[str], None] | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._remember = remember
        self._folder = folder
        self._translators: list[QTranslator] = []
        self.code = ENGLISH

    def choose(self, code: str) -> None:
        """Speak `code` ("zh_CN" or "en") from now on; an unknown one is taken for Chinese."""
        self.code = code if code in LANGUAGES else CHINESE
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [self._load(file) for file in self._files()]
        QLocale.setDefault(QLocale(self.code))
        for translator in self._translators:
            self._application.installTranslator(translator)
        if self._remember is not None:
            self._remember(self.code)

    def _files(self) -> list[Path]:
        if self.code == ENGLISH:
            return []  # the source strings are English
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        own = self._folder or resource("i18n")
        files = (qt / f"qtbase_{self.code}.qm", own / f"coop_desk_{self.code}.qm")
        return [file for file in files if file.exists()]

    def _load(self, file: Path) -> QTranslator:
        translator = QTranslator(self)
        translator.load(str(file))
        return translator


def error_text(error: UserError) -> str:
    """The refusal in the language in use.

    Translates its template in the context "errors", then fills in the values; a translation
    whose fields do not fit gives way to the English sentence.
    """
    template = QCoreApplication.translate("errors", error.template)
    try:
        return template.format(**error.values)
    except (KeyError, IndexError, ValueError):
        return str(error)


def listed(words: Iterable[str]) -> str:
    """Words one after the other, parted as the language in use parts them."""
    return QCoreApplication.translate("lists", ", ").join(words)
