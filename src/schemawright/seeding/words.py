"""Which words a text has, by the name of its column."""

import random
from collections.abc import Callable

from mimesis import Generic


def _hex(_texts: Generic, chance: random.Random) -> str:
    return chance.randbytes(16).hex()


_Words = Callable[[Generic, random.Random], str]
BY_NAME: tuple[tuple[str, _Words], ...] = (
    (r"e_?mail", lambda texts, _: f"{texts.person.first_name().lower()}@example.org"),
    (r"first_?name|given_?name", lambda texts, _: texts.person.first_name()),
    (r"last_?name|sur_?name|family_?name", lambda texts, _: texts.person.last_name()),
    (r"user_?name|login|nick", lambda texts, _: texts.person.first_name().lower()),
    (r"full_?name|author|contact|owner|artist|actor|customer|employee", lambda texts, _: texts.person.full_name()),
    (r"phone|mobile|fax", lambda texts, _: texts.person.phone_number()),
    (r"password|hash|token|secret|digest|checksum|sha|md5|signature|salt", _hex),
    (r"country_?code", lambda texts, _: texts.address.country_code()),
    (r"country|nation", lambda texts, _: texts.address.country()),
    (r"city|town", lambda texts, _: texts.address.city()),
    (r"state$|province|region|district", lambda texts, _: texts.address.state()),
    (r"postal|zip|postcode", lambda texts, _: texts.address.zip_code()),
    (r"address|street", lambda texts, _: texts.address.address()),
    (
        r"url|website|homepage|link|image|avatar|photo",
        lambda texts, _: f"https://example.org/{texts.text.word().lower()}",
    ),
    (r"(^|_)ip(_|$)|ip_?addr", lambda texts, _: str(texts.internet.ip_v4())),
    (r"user_?agent", lambda texts, _: texts.internet.user_agent()),
    (r"version$", lambda _, chance: f"{chance.randrange(9)}.{chance.randrange(20)}.{chance.randrange(20)}"),
    (r"currency", lambda texts, _: texts.finance.currency_iso_code()),
    (r"company|vendor|store|shop|brand|supplier", lambda texts, _: texts.finance.company()),
    (r"colou?r", lambda texts, _: texts.text.color()),
    (r"locale|language|lang$", lambda texts, _: texts.person.language()),
    (r"time_?zone", lambda texts, _: texts.datetime.timezone()),
    (r"file_?name|filename|path", lambda texts, _: texts.file.file_name()),
    (r"description|comment|note|body|text|content|message|summary|bio|review", lambda texts, _: texts.text.sentence()),
    (r"title|subject|headline|name", lambda texts, _: " ".join(texts.text.words(quantity=2)).capitalize()),
)
