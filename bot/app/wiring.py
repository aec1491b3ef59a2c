"""Puts the parts together. Nothing here decides anything; nothing else knows every part."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.app.opening import Store
from bot.cases.closing import Closing
from bot.cases.dispatch import Dispatching
from bot.cases.drafts import Drafts
from bot.cases.elsewhere import Elsewhere
from bot.cases.privacy import Privacy
from bot.cases.reception import Reception
from bot.cases.settlement import Settlement
from bot.cases.silent import Silent
from bot.cases.topics import Topics
from bot.cases.work import Work
from bot.delivery.pacing import Pacing
from bot.delivery.worker import DeliveryWorker
from bot.duty.roster import Roster
from bot.events import Event, GroupEvent, VisitorEvent
from bot.intake.lanes import Attempt, Lanes
from bot.intake.parking import Parking
from bot.settings import Settings
from bot.telegram.gateway import Gateway
from bot.telegram.performer import TelegramPerformer
from bot.telegram.polling import Polling
from bot.telegram.presenter import Presenter
from bot.telegram.projection import Projection
from bot.telegram.responder import TelegramResponder
from bot.telegram.session import Session
from bot.telegram.staff_delivery import StaffDelivery
from bot.telegram.staff_texts import StaffTexts
from bot.telegram.standing import TelegramStanding
from bot.telegram.visitor_delivery import VisitorDelivery
from bot.telegram.webhook import Webhook
from handlers.staff import StaffHandler
from handlers.staff.desk import StaffDesk
from handlers.staff.linking import Linking
from handlers.staff.messages import StaffMessages
from handlers.staff.presses import StaffPresses
from handlers.visitor import VisitorHandler
from handlers.visitor.messages import Messages
from handlers.visitor.taps import Taps


@dataclass(frozen=True, slots=True)
class Parts:
    """A running bot's parts that the program starts and stops."""

    store: Store
    session: Session
    gateway: Gateway
    staff: StaffDesk
    linking: Linking
    lanes: Lanes
    worker: DeliveryWorker
    projection: Projection
    polling: Polling
    webhook: Webhook | None


def build(settings: Settings, store: Store) -> Parts:
    """The whole bot on top of its store."""
    assert settings.bot_token is not None
    desk, database, clock = store.desk, store.database, store.clock
    proxy = settings.proxy.get_secret_value() if settings.proxy is not None else None
    session = Session(settings.api_root, settings.bot_token.get_secret_value(), proxy=proxy)
    gateway = Gateway(session)
    roster = Roster(store.vault)
    closing = Closing(desk, settings.retention_days)
    standing = TelegramStanding(gateway, clock, session.bot)
    staff = StaffDesk(desk, roster, Work(desk, roster, closing), standing, database, store.receipts)
    topics, privacy = Topics(desk), Privacy(desk)
    pacing = Pacing(on=settings.pacing)
    linking = Linking(staff, topics)
    # Screens wait for no budget, and count in all.
    screens = Gateway(session, lambda: pacing.note(1, clock.monotonic()))
    presenter = Presenter(screens, desk, database, lambda: pacing.screen_wait(clock.monotonic()))
    visitors = _visitors(store, presenter, privacy, closing)
    group = _group(staff, linking, TelegramResponder(gateway, pacing, clock, desk.links.names))

    async def handle(event: Event, attempt: Attempt) -> None:
        if isinstance(event, VisitorEvent):
            await visitors.handle(event, attempt)
        elif isinstance(event, GroupEvent):
            await group.handle(event, attempt)

    lanes = Lanes(handle, visitors.light, visitors.hides, visitors.meanwhile, Parking(database, store.vault, clock))
    texts = StaffTexts(desk, roster)
    performer = TelegramPerformer(
        Dispatching(desk, presenter.held),
        StaffDelivery(gateway, desk, database, texts, pacing),
        VisitorDelivery(gateway, desk, database, privacy),
    )
    projection = Projection(session.bot, lambda: desk.dialogs.languages)
    return Parts(
        store=store,
        session=session,
        gateway=gateway,
        staff=staff,
        linking=linking,
        lanes=lanes,
        worker=DeliveryWorker(database, desk.outbox, pacing, performer, Settlement(desk, topics), clock),
        projection=projection,
        polling=Polling(gateway, projection, lanes, settings.park_after),
        webhook=_webhook(settings, projection, lanes),
    )


def _visitors(store: Store, presenter: Presenter, privacy: Privacy, closing: Closing) -> VisitorHandler:
    desk, dialogs = store.desk, store.desk.dialogs
    reception = Reception(desk)
    drafts = Drafts(desk, reception)
    silent, elsewhere = Silent(desk, reception), Elsewhere(desk, closing)
    taps = Taps(dialogs, store.database, store.receipts, reception, drafts, silent, privacy, elsewhere)
    messages = Messages(dialogs, store.receipts, reception, drafts, privacy)
    return VisitorHandler(dialogs, taps, messages, presenter, store.receipts, desk.book, desk.conversation)


def _group(staff: StaffDesk, linking: Linking, responder: TelegramResponder) -> StaffHandler:
    return StaffHandler(StaffPresses(staff), StaffMessages(staff, linking), linking, responder)


def _webhook(settings: Settings, projection: Projection, lanes: Lanes) -> Webhook | None:
    if settings.webhook_url is None:
        return None
    assert settings.webhook_listen is not None
    assert settings.webhook_secret is not None
    return Webhook(
        projection,
        lanes,
        address=settings.webhook_listen,
        path=urlsplit(settings.webhook_url).path,
        secret=settings.webhook_secret.get_secret_value(),
        park_after=settings.park_after,
    )
