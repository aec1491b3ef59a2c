"""Groups: members, rights, topics, and the move to a supergroup."""

from __future__ import annotations

from .membership import administrator_rights
from .model import Account, GroupChat, Member, Topic
from .world import World


class Group(GroupChat):
    """A group that a test arranges."""

    def __init__(self, world: World, chat_id: int, title: str, kind: str, forum: bool) -> None:
        super().__init__(chat_id, "supergroup" if kind == "supergroup" else "group", title, forum=forum)
        self._world = world

    def __repr__(self) -> str:
        return f"<{self.title} {self.id}>"

    # people

    def add_member(self, person: Account, status: str = "member", anonymous: bool = False) -> None:
        """Let somebody join (status member, administrator or creator)."""
        rights = administrator_rights() if status == "administrator" else {}
        joined = person.id not in self.members or not self.members[person.id].present
        self.accounts[person.id] = person
        self._change(person, Member(status, rights, anonymous))
        if joined:
            self._world.deliver(self._world.service(self, person, "new_chat_members", [person.user()]))

    def remove_member(self, person: Account, status: str = "left") -> None:
        """Let somebody leave, or be removed with the status "kicked"."""
        message = self._world.service(self, person, "left_chat_member", person.user())
        self._change(person, Member(status))
        self._world.deliver(message)

    def promote(self, person: Account, anonymous: bool = False) -> None:
        """Make a member an administrator."""
        self._change(person, Member("administrator", administrator_rights(), anonymous))

    def demote(self, person: Account) -> None:
        """Make an administrator an ordinary member."""
        self._change(person, Member())

    def _change(self, person: Account, after: Member) -> None:
        before = self.members.get(person.id, Member("left"))
        self.members[person.id] = after
        self._world.report_member(self, person, before, after)
        self._world.touch()

    # the bot

    def add_bot(self, status: str = "administrator", by: Account | None = None, **rights: bool) -> None:
        """Let the bot in; an administrator has all rights but can_promote_members, unless named otherwise."""
        member = Member(status, administrator_rights(**rights) if status == "administrator" else {})
        self._world.set_bot_member(self, member, by or self._owner())
        self._world.deliver(
            self._world.service(self, by or self._owner(), "new_chat_members", [self._world.bot_user()])
        )

    def set_bot_rights(self, **rights: bool) -> None:
        """Change the bot's rights by name (`can_manage_topics=False`); the others stay.

        `can_send_messages=False` makes it a restricted member, `True` an ordinary one.
        """
        assert self.bot is not None, "the bot is not in the group"
        if "can_send_messages" in rights:
            member = Member("member" if rights["can_send_messages"] else "restricted")
        else:
            member = Member("administrator", administrator_rights(**{**self.bot.rights, **rights}))
        self._world.set_bot_member(self, member, self._owner())

    def kick_bot(self) -> None:
        """Remove the bot for good."""
        self._world.set_bot_member(self, Member("kicked"), self._owner())

    def _owner(self) -> Account | None:
        """Who acts for the group: its creator, an administrator, anybody."""
        order = ("creator", "administrator", "member")
        for status in order:
            for user_id, member in self.members.items():
                if member.status == status:
                    return self.accounts[user_id]
        return None

    # topics

    def create_topic(self, name: str, by: Account) -> Topic:
        """Let a member create a topic."""
        topic, message = self._world.create_topic(self, name, by)
        self._world.deliver(message)
        return topic

    def close_topic(self, thread: int) -> None:
        """Let an administrator close a topic."""
        self.topics[thread].closed = True
        self._world.deliver(self._world.service(self, self._owner(), "forum_topic_closed", {}, thread))

    def delete_topic(self, thread: int) -> None:
        """Let an administrator delete a topic with all its messages; the bot is not told."""
        self._world.delete_topic(self.topics[thread])

    def report_late(self) -> int:
        """Report the topic creations held back by `report_topics = "late"`; returns how many."""
        held, self.unreported = self.unreported, []
        for message in held:
            self._world.deliver(message)
        return len(held)

    # the move

    def migrate(self) -> int:
        """Turn a basic group into a forum supergroup; returns the new id."""
        assert self.kind == "group", "only a basic group can become a supergroup"
        world = self._world
        moved = Group(world, world.next_group_id("supergroup"), self.title, "supergroup", forum=True)
        moved.members, moved.accounts, moved.bot = dict(self.members), dict(self.accounts), self.bot
        world.groups[moved.id] = moved
        world.deliver(world.service(self, self._owner(), "migrate_to_chat_id", moved.id))
        self.migrated_to = moved.id
        world.deliver(world.service(moved, self._owner(), "migrate_from_chat_id", self.id))
        return moved.id
