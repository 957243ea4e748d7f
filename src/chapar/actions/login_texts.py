"""What the service account writes about logins, in the reader's language."""

from chapar.domain.messages import MessageEntity
from chapar.domain.texts import utf16_length

_CODE = {
    "en": (
        "Login code:",
        "Do not give this code to anyone, not even to people who say that they run {server}: they never need it. "
        "Whoever has it can read your messages.\n\n"
        "If you did not ask for it, somebody may have mistyped a number. You need not do anything.",
    ),
    "fa": (
        "کد ورود:",
        "این کد را به هیچ‌کس ندهید، حتی به کسی که می‌گوید گردانندهٔ {server} است؛ آن‌ها هرگز به این کد نیازی ندارند. "
        "هر کس این کد را داشته باشد می‌تواند پیام‌های شما را بخواند.\n\n"
        "اگر شما این کد را نخواسته‌اید، شاید کسی شماره‌ای را اشتباه نوشته است و لازم نیست کاری بکنید.",
    ),
}


def build_code_text(lang_code: str, code: str, server: str) -> tuple[str, tuple[MessageEntity, ...]]:
    """The message that brings a login code: its text and entities. Unknown languages get English."""
    label, warning = _CODE.get(lang_code.lower().replace("_", "-").split("-")[0], _CODE["en"])
    text = f"{label} {code}\n\n{warning.format(server=server)}"
    return text, (MessageEntity("messageEntityBold", 0, utf16_length(label)),)
