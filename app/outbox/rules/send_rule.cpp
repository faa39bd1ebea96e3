#include "app/outbox/rules/send_rule.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QChar kBetweenKeys = u',';

struct ReasonPhrase
{
    const char *text = nullptr;
    const char *comment = nullptr;
};

struct ReasonRow
{
    QStringView key;
    ReasonPhrase brief;
    ReasonPhrase full; ///< none: as in brief
    ReasonPhrase law = {};
};

// The one table of reasons. The first rows are the rules, in the order of SendRule.
constexpr ReasonRow kReasonRows[] = {
    {u"wrong-audience",
     QT_TRANSLATE_NOOP3("app::reason", "text for other customers", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the text is for the other kind of customer",
                        "why a message is not sent: prospects, existing customers")},
    {u"wrong-recipient",
     QT_TRANSLATE_NOOP3("app::reason", "text for companies", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the text is for companies", "why a message is not sent")},
    {u"deleted", QT_TRANSLATE_NOOP3("app::reason", "deleted customers", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the customer is deleted", "why a message is not sent")},
    {u"restricted",
     QT_TRANSLATE_NOOP3("app::reason", "data must not be used", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "they asked that their data is not used", "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Law 91/2025/QH15, art. 4", "source of a rule")},
    {u"erased-before",
     QT_TRANSLATE_NOOP3("app::reason", "asked to be erased", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "who had this number or address asked to be erased",
                        "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Law 91/2025/QH15, art. 4", "source of a rule")},
    {u"refused", QT_TRANSLATE_NOOP3("app::reason", "refused messages", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "they refused such messages", "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 13 (4)", "source of a rule")},
    {u"refused-by-another",
     QT_TRANSLATE_NOOP3("app::reason", "refused by another", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "another customer with this number or address refused such messages",
                        "why a message is not sent")},
    {u"no-consent", QT_TRANSLATE_NOOP3("app::reason", "no consent", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "they have not agreed to advertising", "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 13 (1); Law 91/2025/QH15, art. 28",
                        "source of a rule")},
    {u"do-not-call",
     QT_TRANSLATE_NOOP3("app::reason", "on the do-not-call list", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the number is on the do-not-call list", "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 7 and 13 (1)", "source of a rule")},
    {u"no-contact",
     QT_TRANSLATE_NOOP3("app::reason", "cannot be reached", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "no channel of the rule reaches them", "why a message is not sent")},
    {u"old-address", QT_TRANSLATE_NOOP3("app::reason", "old address", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the number or address is no longer theirs",
                        "why a message is not sent")},
    {u"address-bounced",
     QT_TRANSLATE_NOOP3("app::reason", "no such address", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "what was sent there came back: there is no such mailbox or number",
                        "why a message is not sent")},
    {u"missing-data",
     QT_TRANSLATE_NOOP3("app::reason", "something is missing", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the text or the subject is not complete",
                        "why a message is not sent")},
    {u"same-number",
     QT_TRANSLATE_NOOP3("app::reason", "same number as another", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "same number as another customer, who gets it there",
                        "why a message is not sent")},
    {u"no-brand-name",
     QT_TRANSLATE_NOOP3("app::reason", "no brand name", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "advertising goes out under a brand name only",
                        "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 13 (8)", "source of a rule")},
    {u"no-ad-label", QT_TRANSLATE_NOOP3("app::reason", "no [QC] label", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "advertising begins with [QC]", "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 14 and 17", "source of a rule")},
    {u"no-opt-out-line",
     QT_TRANSLATE_NOOP3("app::reason", "no way to refuse", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "advertising says how to refuse more of it",
                        "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 14 to 20", "source of a rule")},
    {u"closed-hours",
     QT_TRANSLATE_NOOP3("app::reason", "not at this hour", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "it may not go at this hour", "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 13 (6)", "source of a rule")},
    {u"daily-count",
     QT_TRANSLATE_NOOP3("app::reason", "enough within 24 hours", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "they have had all the advertising that 24 hours allow",
                        "why a message is not sent"),
     QT_TRANSLATE_NOOP3("app::reason", "Decree 91/2020/ND-CP, art. 13 (5)", "source of a rule")},
    {u"person-cap", QT_TRANSLATE_NOOP3("app::reason", "enough for now", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "they have had as many messages as is wanted",
                        "why a message is not sent")},
    {u"quiet-day", QT_TRANSLATE_NOOP3("app::reason", "a quiet day", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "no message is wanted on this day", "why a message is not sent")},

    // What only the plan asks.
    {u"no-template",
     QT_TRANSLATE_NOOP3("app::reason", "no template for them", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the rule has no text for them", "why a message is not sent")},
    {u"approximate-birthday",
     QT_TRANSLATE_NOOP3("app::reason", "birthday not certain", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the birthday is a guess", "why a message is not sent")},
    {u"other-rule",
     QT_TRANSLATE_NOOP3("app::reason", "greeted by another rule", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "another rule greets them", "why a message is not sent")},
    {u"no-longer-due",
     QT_TRANSLATE_NOOP3("app::reason", "no longer due", "why messages are not sent, counted"),
     {}},

    // What only a dry run asks.
    {u"too-long", QT_TRANSLATE_NOOP3("app::reason", "too long", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the text is too long for its channel", "why a message is not sent")},
    {u"same-campaign",
     QT_TRANSLATE_NOOP3("app::reason", "the same in another campaign", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "another campaign sends them the same on that day",
                        "why a message is not sent")},

    // What a person decided, or time did.
    {u"campaign-cancelled",
     QT_TRANSLATE_NOOP3("app::reason", "campaign cancelled", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "its campaign was cancelled", "why a message is not sent")},
    {u"met-in-person",
     QT_TRANSLATE_NOOP3("app::reason", "met in person", "why messages are not sent, counted"),
     {}},
    {u"phoned", QT_TRANSLATE_NOOP3("app::reason", "phoned", "why messages are not sent, counted"), {}},
    {u"not-suitable",
     QT_TRANSLATE_NOOP3("app::reason", "not suitable", "why messages are not sent, counted"),
     {}},
    {u"missed", QT_TRANSLATE_NOOP3("app::reason", "missed", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "missed, and too late by now", "why a message is not sent")},
    {u"not-late", QT_TRANSLATE_NOOP3("app::reason", "not sent late", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "missed, and not wanted late", "why a message is not sent")},
    {u"taken-back",
     QT_TRANSLATE_NOOP3("app::reason", "to be sent late", "messages that were missed, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "missed, and to be sent late all the same",
                        "why a message is still to be sent")},
    {u"wanted-late",
     QT_TRANSLATE_NOOP3("app::reason", "to be sent late", "messages that were missed, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "missed, and to be sent late all the same",
                        "why a message is still to be sent")},
    {u"restored-backup",
     QT_TRANSLATE_NOOP3("app::reason", "before a restored backup", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason",
                        "the shop is a restored backup, and whether it went meanwhile is not known",
                        "why it is not known whether a message was sent")},
    {u"account-limit",
     QT_TRANSLATE_NOOP3("app::reason", "the account's limit", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the account has sent as much as it may for now",
                        "why a message is not sent")},
    {u"no-approved-template",
     QT_TRANSLATE_NOOP3("app::reason", "no approved template", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "no approved Zalo template stands for its text: send it by hand",
                        "why a message is not sent")},
    {u"words-not-approved",
     QT_TRANSLATE_NOOP3("app::reason", "words not approved", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "its words are not those that Zalo has approved: send it by hand",
                        "why a message is not sent")},
    {u"parameter-too-long",
     QT_TRANSLATE_NOOP3("app::reason", "a value is too long", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "a value is longer than the approved template takes",
                        "why a message is not sent")},
    {u"mail-too-large",
     QT_TRANSLATE_NOOP3("app::reason", "mail too large", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "with its files it is larger than its account sends",
                        "why a message is not sent")},
    {u"other-day",
     QT_TRANSLATE_NOOP3("app::reason", "words of another day", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "its words speak of another day", "why a message is not sent")},
    {u"desk-stopped",
     QT_TRANSLATE_NOOP3("app::reason", "no answer from the program", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the program that was sending it did not answer any more",
                        "why it is not known whether a message was sent")},
    {u"no-answer",
     QT_TRANSLATE_NOOP3("app::reason", "no answer from the server", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "the connection broke before the server answered",
                        "why it is not known whether a message was sent")},
    {u"not-sent", QT_TRANSLATE_NOOP3("app::reason", "not sent", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "it was found that it was not sent", "why a message is not sent")},
    {u"greeted-already",
     QT_TRANSLATE_NOOP3("app::reason", "reached already", "why messages are not sent, counted"),
     QT_TRANSLATE_NOOP3("app::reason", "reached already, as their other entry", "why a message is not sent")},
};

const ReasonRow &reasonRowOf(SendRule rule)
{
    return kReasonRows[static_cast<std::size_t>(rule)];
}

const ReasonRow *reasonRowOf(QStringView key)
{
    const auto *found = std::ranges::find(kReasonRows, key, &ReasonRow::key);
    return found == std::end(kReasonRows) ? nullptr : found;
}

/// Of each key; nothing where one of them is not known.
QList<const ReasonRow *> reasonRowsOf(QStringView keys)
{
    QList<const ReasonRow *> rows;
    for (const QStringView key : keys.split(kBetweenKeys)) {
        const ReasonRow *row = reasonRowOf(key);
        if (!row)
            return {};
        rows.append(row);
    }
    return rows;
}

QString spoken(const ReasonPhrase &phrase)
{
    return phrase.text ? QCoreApplication::translate("app::reason", phrase.text, phrase.comment) : QString();
}

} // namespace

QString keyOf(SendRule rule)
{
    return reasonRowOf(rule).key.toString();
}

std::optional<SendRule> sendRule(QStringView key)
{
    const ReasonRow *row = reasonRowOf(key);
    const auto place = row ? static_cast<std::size_t>(row - kReasonRows) : kSendRules.size();
    return place < kSendRules.size() ? std::optional(kSendRules.at(place)) : std::nullopt;
}

QString lawOf(SendRule rule)
{
    return spoken(reasonRowOf(rule).law);
}

QString keysOf(const QList<SendRule> &rules)
{
    QStringList keys;
    for (const SendRule rule : rules)
        keys.append(keyOf(rule));
    return keys.join(kBetweenKeys);
}

QString reasonInBrief(QStringView key)
{
    const auto rows = reasonRowsOf(key);
    return rows.isEmpty() ? QString() : spoken(rows.first()->brief);
}

QString reasonInFull(QStringView key)
{
    QStringList words;
    for (const ReasonRow *row : reasonRowsOf(key))
        words.append(spoken(row->full.text ? row->full : row->brief));
    return words.join(u"; "_s);
}

} // namespace app
