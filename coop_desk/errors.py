"""The two kinds of error: what the person at the desk can mend, and the rest."""


class UserError(Exception):
    """A refusal in one sentence: what is wrong and what to do.

    `template` is the English sentence with named fields, the key of its translation;
    `field` names the form field that caused it, where one did.
    """

    def __init__(self, template: str, *, field: str = "", **values: object) -> None:
        self.template = template
        self.field = field
        self.values = values
        super().__init__(template.format(**values))


class NeedsConfirmation(UserError):
    """An unusual but possible value: the form asks once, then sends it again confirmed."""
