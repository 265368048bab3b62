import { Html } from "./html.ts";

/** Fonts that the systems bring along: a mail fetches nothing. */
const FONTS = "-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Tahoma,Arial,sans-serif";

/** Set inline on each element: Outlook on Windows and some readers of mail in a browser drop style sheets. */
export const STYLE = {
  page: "margin:0;padding:0;background-color:#eef1f5;",
  outer: "background-color:#eef1f5;",
  card: "background-color:#ffffff;border:1px solid #d5dbe3;border-radius:8px;",
  masthead: `padding:20px 24px;background-color:#12305a;border-radius:7px 7px 0 0;font-family:${FONTS};color:#ffffff;`,
  title: "font-size:17px;line-height:24px;font-weight:bold;color:#ffffff;",
  dates: "font-size:15px;line-height:22px;color:#dbe6f5;",
  body: `padding:24px;font-family:${FONTS};font-size:16px;line-height:25px;color:#1c2430;`,
  heading: "margin:0 0 16px;font-size:22px;line-height:30px;font-weight:bold;color:#12305a;",
  paragraph: "margin:0 0 14px;",
  ask: "margin:0 0 14px;font-weight:bold;",
  muted: "margin:0 0 14px;font-size:14px;line-height:21px;color:#556070;",
  quote: "margin:0 0 18px;padding:12px 16px;background-color:#f4f6f9;border:1px solid #d5dbe3;border-radius:6px;",
  quoteLabel: "margin:0 0 4px;font-size:14px;line-height:21px;color:#556070;",
  quoteLine: "margin:0;",
  code: "margin:6px 0 20px;padding:16px 0;background-color:#f4f6f9;border:1px solid #d5dbe3;border-radius:6px;text-align:center;font-family:Consolas,Menlo,'DejaVu Sans Mono',monospace;font-size:40px;line-height:48px;font-weight:bold;letter-spacing:6px;color:#12305a;",
  fingerprint:
    "margin:0 0 8px;font-family:Consolas,Menlo,'DejaVu Sans Mono',monospace;font-size:14px;line-height:21px;text-align:left;word-break:break-all;",
  fingerprintWhy: "margin:0;font-size:14px;line-height:21px;color:#556070;",
  buttonCell: "border-radius:6px;background-color:#12305a;",
  button: `display:block;padding:14px 26px;font-family:${FONTS};font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;`,
  address: "word-break:break-all;color:#1f5fae;",
  factLabel: "padding:7px 0;width:38%;font-size:14px;line-height:22px;color:#556070;vertical-align:top;",
  factValue: "padding:7px 0;font-size:16px;line-height:23px;color:#1c2430;vertical-align:top;",
  rule: "border-top:1px solid #d5dbe3;",
  signature: "margin:18px 0 0;font-weight:bold;",
  footer: `padding:14px 24px 28px;font-family:${FONTS};font-size:13px;line-height:20px;color:#556070;`,
  hidden:
    "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:#eef1f5;mso-hide:all;",
} as const;

/** Colours for readers that follow the system into the dark; the rest keep the light ones above. */
export const DARK = new Html(`
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background-color: #10151c !important; }
    .card { background-color: #1a212b !important; border-color: #38424f !important; }
    .masthead { background-color: #21406f !important; }
    .ink { color: #e8ecf2 !important; }
    .head { color: #a9c8f5 !important; }
    .soft { color: #aab4c2 !important; }
    .box { background-color: #232c38 !important; border-color: #38424f !important; }
    .line { border-color: #38424f !important; }
    .press { background-color: #2f6fc4 !important; }
    .addr { color: #8ebcf7 !important; }
  }
`);
