#include "app/import/row_draft.h"

#include "app/core/cut_text.h"
#include "app/import/bought_column.h"
#include "app/import/cell_text.h"
#include "app/import/consent_column.h"
#include "app/people/kind_words.h"
#include "app/people/list_language.h"
#include "app/people/name_spelling.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

void refuseMessages(RowDraft &draft, qsizetype column, const QString &channel, const QString &cell)
{
    const QString evidence =
        draft.labelOf(column) + u": "_s + cleanName(cutTo(cell, RowDraft::kShownOfValue));
    for (const db::Purpose purpose : {db::Purpose::Greeting, db::Purpose::Promotion})
        draft.row.refusals.append({channel, purpose, evidence});
}

// "greeting:all:no;promotion:sms:yes", as our own export writes it.
void takeLedger(RowDraft &draft, const QString &cell)
{
    for (const QString &line : cell.split(u';', Qt::SkipEmptyParts)) {
        const auto consent = writtenConsentOf(line);
        if (!consent)
            continue;
        if (consent->granted)
            draft.row.consents = true;
        else
            draft.row.refusals.append({consent->channel, consent->purpose, line.trimmed()});
    }
}

} // namespace

QStringList refusedChannelsOf(const ImportRow &row)
{
    QStringList channels;
    for (const RowRefusal &refusal : row.refusals) {
        if (!channels.contains(refusal.channel))
            channels.append(refusal.channel);
    }
    return channels;
}

void takeConsent(RowDraft &draft, qsizetype column, const QString &cell)
{
    if (cell.contains(u':'))
        return takeLedger(draft, cell.left(kLongestContacts));
    const auto asked = consentColumnOf(foldHeader(draft.labelOf(column)));
    const ConsentColumn consent = asked.value_or(ConsentColumn());
    const auto answer = answerOf(cell);
    const bool unsubscribed = saysUnsubscribed(cell); // whatever the heading asks
    if (!answer && !unsubscribed) {
        if (!saysNothing(cell))
            draft.leaveEmpty(column, cell, u"bad-consent"_s, u"neither yes nor no; nothing is recorded"_s);
        return;
    }
    const bool refused = unsubscribed || (*answer == Answer::Yes) == consent.asksRefusal;
    if (refused)
        refuseMessages(draft, column, consent.channel, cell);
    else if (!consent.asksRefusal)
        draft.row.consents = true;
}

void takeStage(RowDraft &draft, qsizetype column, const QString &cell)
{
    static const QString stages = u"write one of "_s + db::allKeys<db::LifecycleStage>().join(u", "_s);
    if (const auto stage = stageOf(cell)) {
        draft.row.customer.stage = *stage;
        return;
    }
    const auto bought = asksWhetherBought(draft.labelOf(column)) ? boughtOf(cell) : std::nullopt;
    if (bought) {
        draft.row.customer.stage = *bought ? db::LifecycleStage::Experience : db::LifecycleStage::Acquisition;
        draft.row.stageByPurchase = true;
        return;
    }
    if (!saysUnsubscribed(cell))
        return draft.leaveEmpty(column, cell, u"bad-stage"_s, stages);
    refuseMessages(draft, column, u"all"_s, cell);
    draft.unset(ImportField::Stage);
}

void takePurchases(RowDraft &draft, qsizetype column, const QString &cell)
{
    const auto bought = boughtByTotal(cell);
    if (!bought)
        return draft.leaveEmpty(column, cell, u"bad-amount"_s,
                                u"neither an amount in đồng nor a number of purchases"_s);
    draft.hasBought = draft.hasBought || *bought;
}

// Nothing bought so far says nothing of where they stand.
void settleStage(RowDraft &draft)
{
    if (!draft.hasBought || draft.row.gave(ImportField::Stage))
        return;
    draft.row.customer.stage = db::LifecycleStage::Experience;
    draft.row.stageByPurchase = true;
    draft.give(ImportField::Stage);
}

} // namespace app
