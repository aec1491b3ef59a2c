/** Dates and short texts. All dates are epoch seconds, shown as the clocks of Almaty show them. */

const timeZone = "Asia/Almaty";
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
const isoDay = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone });
const dayMonthYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone });
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone });
const DAY = 86_400;

export const time = (seconds) => clock.format(seconds * 1000);
export const fullTime = (seconds) => full.format(seconds * 1000);
export const machineTime = (seconds) => new Date(seconds * 1000).toISOString();
export const dayOf = (seconds) => isoDay.format(seconds * 1000);

/** "Today", "Yesterday", "3 May" or, in another year, "3 May 2025". */
export function dayName(seconds, now) {
  const day = dayOf(seconds);
  if (day === dayOf(now)) return "Today";
  if (day === dayOf(now - DAY)) return "Yesterday";
  return (day.slice(0, 4) === dayOf(now).slice(0, 4) ? dayMonth : dayMonthYear).format(seconds * 1000);
}

/** The hour of today's, the day of older things. */
export function shortTime(seconds, now) {
  return dayOf(seconds) === dayOf(now) ? time(seconds) : dayName(seconds, now);
}

// Kinds are named as the fields of https://core.telegram.org/bots/api#message
const MEDIA = {
  photo: "Photo", voice: "Voice message", document: "File", video: "Video", video_note: "Video message",
  animation: "Animation", sticker: "Sticker", contact: "Contact", location: "Location", dice: "Dice",
};
const SERVICE = {
  forum_topic_created: "created the topic", forum_topic_edited: "renamed the topic",
  forum_topic_closed: "closed the topic", forum_topic_reopened: "reopened the topic",
  new_chat_members: "joined or added somebody", left_chat_member: "left the group",
  new_chat_title: "renamed the group", pinned_message: "pinned a message",
};
const plain = (kind) => kind.replaceAll("_", " ");

export const mediaName = (kind) => MEDIA[kind] ?? plain(kind);

/** What a service line says. */
export function serviceText({ name, service }) {
  return service in SERVICE ? `${name} ${SERVICE[service]}` : `${name}: ${plain(service)}`;
}

/** One line that stands for a message elsewhere: in the list of topics, above an answer to it. */
export function gist(message) {
  if (message.service) return serviceText(message);
  const said = (message.text ?? "").split("\n").find((line) => line.trim()) ?? "";
  return [message.media && mediaName(message.media), said].filter(Boolean).join(": ");
}
