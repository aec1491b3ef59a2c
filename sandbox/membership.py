"""Members of groups as the Bot API describes them."""

from __future__ import annotations

from .model import JSON, Member

ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def administrator_rights(**changed: bool) -> dict[str, bool]:
    """All rights of an administrator except promoting others, with changes by name.

    Raises ValueError for a right that doesn't exist.
    """
    unknown = sorted(changed.keys() - set(ADMINISTRATOR_RIGHTS))
    if unknown:
        raise ValueError(f"no such right: {', '.join(unknown)}")
    return {right: changed.get(right, right != "can_promote_members") for right in ADMINISTRATOR_RIGHTS}


def describe(member: Member, user: JSON) -> JSON:
    """A Bot API `ChatMember`."""
    described: JSON = {"status": member.status, "user": user}
    if member.status == "creator":
        described["is_anonymous"] = member.anonymous
    elif member.status == "administrator":
        described.update(can_be_edited=False, is_anonymous=member.anonymous)
        described.update({right: member.rights.get(right, False) for right in ADMINISTRATOR_RIGHTS})
    elif member.status == "restricted":
        described.update(dict.fromkeys(PERMISSIONS, False), is_member=True, until_date=0)
    elif member.status == "kicked":
        described["until_date"] = 0
    return described
