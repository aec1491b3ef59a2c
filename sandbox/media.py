"""Made-up media, as fields of Bot API messages."""

from __future__ import annotations

from .model import JSON, Account

KINDS = (
    "photo",
    "video",
    "voice",
    "document",
    "sticker",
    "contact",
    "location",
    "video_note",
    "animation",
    "dice",
)
_SIZED: dict[str, JSON] = {
    "photo": {"width": 1280, "height": 720},
    "video": {"width": 1280, "height": 720, "duration": 9, "file_name": "VID_20260101.mp4"},
    "animation": {"width": 320, "height": 240, "duration": 3},
    "voice": {"duration": 4, "mime_type": "audio/ogg"},
    "video_note": {"length": 384, "duration": 5},
    "document": {"file_name": "document.pdf", "mime_type": "application/pdf"},
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "🙂",
    },
}


def media_fields(kind: str, sender: Account, number: int) -> tuple[JSON, list[str]]:
    """The message fields of a medium and the file ids in it; `number` tells files apart.

    Raises ValueError for an unknown kind.
    """
    if kind not in KINDS:
        raise ValueError(f"no such kind of media: {kind}")
    if kind == "contact":
        card = {"phone_number": sender.phone or "+77010000000", "first_name": sender.first_name}
        return {"contact": {**card, "last_name": sender.last_name, "user_id": sender.id}}, []
    if kind == "location":
        return {"location": {"latitude": 43.238949, "longitude": 76.889709}}, []
    if kind == "dice":
        return {"dice": {"emoji": "🎲", "value": number % 6 + 1}}, []
    file_id = f"AgACAgIAAxkBAAI{kind}{number:012d}"
    file: JSON = {
        "file_id": file_id,
        "file_unique_id": f"AQAD{kind}{number}",
        "file_size": 48_213,
        **_SIZED[kind],
    }
    if kind == "photo":
        return {"photo": [file]}, [file_id]
    fields: JSON = {kind: file}
    if kind == "animation":
        fields["document"] = {key: file[key] for key in ("file_id", "file_unique_id", "file_size")}
    return fields, [file_id]
