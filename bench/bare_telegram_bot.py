"""The bot that one writes with python-telegram-bot alone: one menu, answer and edit. Arguments: the API's address,
the menu."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, ContextTypes

TOKEN = "42:BENCH"


def main(root: str, menu: Path) -> None:
    content = json.loads(menu.read_text("utf-8"))
    text = content["text"]
    markup = InlineKeyboardMarkup.de_json(content["markup"], None)

    async def pressed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        await query.answer()
        await query.edit_message_text(text, reply_markup=markup)

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{root}/bot").concurrent_updates(True)
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    application.add_handler(CallbackQueryHandler(pressed))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
