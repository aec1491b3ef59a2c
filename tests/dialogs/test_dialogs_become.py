"""Another version in the place of the one that is served: whoever holds it says the new at once."""

from __future__ import annotations

import dialogs


def test_whoever_holds_it_says_the_new(workshop):
    served = workshop.load()
    old = served.screen("low", "ru")
    version = served.version
    workshop.change_texts("low = {word} stay", "low = {word} stay where you are")
    served.become(workshop.load())
    assert served.version != version
    assert served.screen("low", "ru").text == "ru stay where you are" != old.text
    assert served.content.text("ru", "low") == "ru stay where you are"
    assert served.screen("low", "ru") is served.screen("low", "ru")


def test_buttons_of_before_lead_on(workshop):
    served = workshop.load()
    pressed = [button.press for row in served.screen("beaten", "en", "child").rows for button in row if button.press]
    retired = next(data for data in pressed if dialogs.Dialogs.parse(data).node == "low")
    workshop.change("trees/child.yaml", "  low:\n    urgent: true\n", "  calm:\n    urgent: true\nmoved: {low: calm}\n")
    workshop.change("trees/child.yaml", "buttons: [beaten, low]", "buttons: [beaten, calm]")
    workshop.change("trees/child.yaml", "{to: low, label: low-short}", "{to: calm, label: low-short}")
    workshop.change("trees/ids.txt", "unsent\n", "unsent\ncalm\n")
    workshop.change_texts("low = {word} stay", "calm = {word} calm")
    served.become(workshop.load())
    press = served.parse(retired)
    assert served.screen(press.node, press.language, press.parent).text == "en calm"
    for data in pressed:
        press = served.parse(data)
        assert served.node(press.node) is not None, data
