import type { Messages } from "../en.ts";
import type { voting as en } from "./en.ts";

/** Arabic: what is put to the vote, how, and what it came to. */
export const voting: Pick<Messages, keyof typeof en> = {
  "label.question": "المسألة الإجرائية",
  "label.method": "طريقة التصويت",
  "label.ballot": "رقم الصوت",
  "label.votingCloses": "إقفال التصويت",
  "label.yes": "المؤيدون",
  "label.no": "المعارضون",
  "label.abstain": "الممتنعون",
  "label.notVoting": "لم يصوتوا",
  "label.entitled": "من يحق لهم التصويت",
  "method.recorded": "تصويت مسجل",
  "method.roll-call": "تصويت بنداء الأسماء",
  "method.show-of-hands": "تصويت برفع الأيدي",
  "method.secret": "اقتراع سري",

  "ballot.button": "التصويت",
  "ballot.delegate.how": "للتصويت، افتحوا رابطكم الشخصي. ثم نرسل إلى هذا العنوان رمزًا من ستة أرقام لتأكيد صوتكم.",
  "ballot.contact.how": "لا يصوت إلا رئيس وفدكم أو رئيس الوفد بالنيابة، باستخدام الرابط الشخصي المرسل إليه.",
  "ballot.secret": "الاقتراع سري، فلا يمكن لأحد معرفة كيف صوت بلدكم، ولا يمكن تغيير الصوت بعد الإدلاء به.",
  "ballot.next": "فور تصويت بلدكم، يصل إشعار بالاستلام إلى كل من يتحدث باسمه.",

  "ballot-open.event": "باب التصويت مفتوح",
  "ballot-open.heading": "بدأ التصويت",
  "ballot-open.said": "فتحت الرئاسة باب التصويت المبين أدناه.",
  "ballot-open.delegate.ask": "نرجو التصويت باسم بلدكم {before}.",
  "ballot-open.delegate.now.ask": "نرجو التصويت باسم بلدكم الآن، قبل أن تقفل الرئاسة باب التصويت.",
  "ballot-open.contact.ask": "يمكن لبلدكم التصويت {before}.",
  "ballot-open.contact.now.ask": "يمكن لبلدكم التصويت إلى أن تقفل الرئاسة باب التصويت.",
  "ballot-open.room.ask": "يجري التصويت في القاعة. نرجو حضوركم فيها باسم بلدكم.",
  "ballot-open.room.contact.ask": "يجري التصويت في القاعة، حيث يصوت وفدكم باسم بلدكم.",
  "ballot-open.room.roll-call": "تنادي الرئاسة الوفود واحدًا تلو الآخر. ويدخل شخصان، كل على حدة، جواب كل وفد.",
  "ballot-open.room.show-of-hands": "ترفع الوفود الأيدي. ويدخل شخصان، كل على حدة، ما عُدّ من الأصوات.",

  "ballot-closing.event": "في انتظار صوت بلدكم",
  "ballot-closing.heading": "لم يصوت بلدكم بعد",
  "ballot-closing.preheader": "يُقفل باب التصويت يوم {when}.",
  "ballot-closing.said": "يُقفل قريبًا باب التصويت المبين أدناه، ولم يصلنا صوت بلدكم بعد.",
  "ballot-closing.delegate.ask": "نرجو التصويت باسم بلدكم {before}.",
  "ballot-closing.contact.ask": "نرجو أن تطلبوا من رئيس وفدكم أو رئيس الوفد بالنيابة التصويت {before}.",
  "ballot-closing.done": "إذا كان بلدكم قد صوت في هذه الأثناء، فلا يلزمكم القيام بأي إجراء آخر.",
};
