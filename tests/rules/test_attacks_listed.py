"""The list of attacks is whole, and every test that it names is there."""

import re

from tests.rules.project import ROOT, files

LIST = (ROOT / "docs/attacks.md").read_text(encoding="utf-8")


def there() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in files(".py", under="tests"))
    return {name for source in sources for name in re.findall(r"^def (test_\w+)", source, re.MULTILINE)}


def test_each_of_the_twenty_attacks_has_a_test_of_its_own() -> None:
    lines = re.findall(r"^\| (\d+) \|.*\| (`test_.*) \|$", LIST, re.MULTILINE)

    assert [int(number) for number, _ in lines] == list(range(1, 21))
    assert all(re.search(rf"\btest_(\w*_)?{number}_", tests) for number, tests in lines)


def test_every_test_in_the_list_is_there() -> None:
    assert set(re.findall(r"`(test_\w+)`", LIST)) <= there()


def test_every_test_of_an_attack_is_in_the_list() -> None:
    assert {name for name in there() if name.startswith("test_attack")} <= set(re.findall(r"`(test_\w+)`", LIST))
