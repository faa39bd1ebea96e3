#include "ui/import/result_words.h"

#include "db/customers/import_batch_store.h"
#include "ui/import/import_words.h"
#include "ui/import/result_step.h"
#include "ui/language/word_labels.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kShownLines = 8;

/// "3, 7"; "2, 3, 4, 5, 6, 7, 8, 9 and 12 more".
QString linesOf(const QList<qint64> &first, qint64 count)
{
    QStringList lines;
    for (const qint64 line : first.first(std::min(first.size(), kShownLines)))
        lines.append(QLocale().toString(line));
    const qint64 others = count - lines.size();
    return others <= 0 ? lines.join(u", "_s)
                       : ResultStep::tr("%1 and %Ln more", "numbers of lines; how many others",
                                        static_cast<int>(others))
                             .arg(lines.join(u", "_s));
}

/// What else is to be told of a list of purchases and calls.
QStringList factsOfContacts(const app::ImportReport &report)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList facts;
    if (report.kind != app::ListKind::Interactions)
        return facts;
    if (report.unchanged > 0)
        facts.append(ResultStep::tr("%Ln row(s) were imported before and count once.", nullptr,
                                    number(report.unchanged)));
    if (const qint64 skipped = report.rowsOf(app::RowOutcome::Skipped); skipped > 0)
        facts.append(
            ResultStep::tr("%Ln row(s) are of receipts that were cancelled, returned or not finished.",
                           nullptr, number(skipped)));
    if (report.cancelledSince > 0)
        facts.append(ResultStep::tr("%Ln of them came in as a purchase before; it stays until you remove it.",
                                    "receipts cancelled by now", number(report.cancelledSince)));
    if (report.totalsDiffer > 0)
        facts.append(ResultStep::tr(
            "%Ln line(s) say another total than the first line of their receipt, which counts.", nullptr,
            number(report.totalsDiffer)));
    if (report.unknownPeople > 0)
        facts.append(ResultStep::tr("%Ln row(s) are of people whom the shop does not know.", nullptr,
                                    number(report.unknownPeople)));
    if (report.created > 0)
        facts.append(ResultStep::tr("%Ln customer(s) were created.", nullptr, number(report.created)));
    return facts;
}

/// "Nhận biết 2, Cân nhắc 1".
QString stagesOf(const QList<db::Buyer> &buyers)
{
    QStringList stages;
    const auto counts = app::countByStage(buyers);
    for (const auto &[stage, count] : counts)
        stages.append(u"%1 %2"_s.arg(labelOf(stage), QLocale().toString(count)));
    return stages.join(u", "_s);
}

} // namespace

QList<ResultFigure> figuresOf(const app::ImportReport &report)
{
    const ResultFigure heldBack{report.heldBack, ResultStep::tr("held back", "rows of an import"), false};
    const ResultFigure leftOut{report.leftOut, ResultStep::tr("left out", "rows of an import"), false};
    const ResultFigure rejected{report.rejected, ResultStep::tr("with problems", "rows of an import"), true};
    if (report.kind == app::ListKind::Interactions)
        return {{report.interactions, ResultStep::tr("recorded", "purchases and calls"), true},
                {report.unchanged, ResultStep::tr("imported before", "rows of an import"), true},
                {report.duplicates, ResultStep::tr("same receipt", "rows of an import"), false},
                {report.rowsOf(app::RowOutcome::Skipped), ResultStep::tr("no purchase", "rows of an import"),
                 false},
                leftOut,
                heldBack,
                rejected};
    return {{report.created, ResultStep::tr("new", "customers of an import"), true},
            {report.updated, ResultStep::tr("updated", "customers of an import"), true},
            {report.unchanged, ResultStep::tr("unchanged", "customers of an import"), true},
            {report.duplicates, ResultStep::tr("duplicates", "rows of an import"), true},
            leftOut,
            heldBack,
            rejected};
}

QStringList resultFacts(const app::ImportReport &report, qint64 tookMs)
{
    const QLocale locale;
    QStringList facts{ResultStep::tr("%Ln row(s) read in %1 s.", nullptr, static_cast<int>(report.rows()))
                          .arg(locale.toString(qMax(0.1, static_cast<double>(tookMs) / 1000.0), 'f', 1))};
    facts += factsOfContacts(report);
    if (report.walkIns > 0)
        facts.append(ResultStep::tr("%Ln row(s) are of walk-ins, who are no customers.", nullptr,
                                    static_cast<int>(report.walkIns)));
    if (report.leftByChoice > 0)
        facts.append(ResultStep::tr("%Ln row(s) were left out by your choice.", nullptr,
                                    static_cast<int>(report.leftByChoice)));
    if (report.sumLines > 0)
        facts.append(ResultStep::tr("%Ln row(s) sum up the list and were left out.", "\"Total: 9 customers\"",
                                    static_cast<int>(report.sumLines)));
    if (report.leftEmpty > 0)
        facts.append(ResultStep::tr("%Ln row(s) came in without a cell that was not understood.", nullptr,
                                    static_cast<int>(report.leftEmpty)));
    if (report.leftAsWritten > 0)
        facts.append(ResultStep::tr("%Ln row(s) came in with a cell that looks wrong, kept as written.",
                                    nullptr, static_cast<int>(report.leftAsWritten)));
    if (report.mendedQuotes > 0)
        facts.append(
            ResultStep::tr("%Ln row(s) came in with a quotation mark left out whose partner was missing.",
                           nullptr, static_cast<int>(report.mendedQuotes)));
    if (report.heldBack > 0)
        facts.append(ResultStep::tr(
            "%Ln row(s) were held back: the code belongs to someone with another name and phone.", nullptr,
            static_cast<int>(report.heldBack)));
    if (report.broughtBack > 0)
        facts.append(ResultStep::tr("%Ln deleted customer(s) are there again: %1. Undoing the import deletes "
                                    "them again.",
                                    "names with their lines", static_cast<int>(report.broughtBack))
                         .arg(import_words::broughtBack(report)));
    if (report.unreached > 0)
        facts.append(
            ResultStep::tr(
                "%Ln new customer(s) have no phone, e-mail or other contact: line(s) %1 of the list.",
                "customers; their lines", static_cast<int>(report.unreached))
                .arg(linesOf(report.firstUnreached, report.unreached)));
    if (report.nameless > 0)
        facts.append(ResultStep::tr(
                         "%Ln new customer(s) have no name in the list and go by the number or the address: "
                         "line(s) %1.",
                         "customers; their lines", static_cast<int>(report.nameless))
                         .arg(linesOf(report.firstNameless, report.nameless)));
    if (report.refusals > 0)
        facts.append(ResultStep::tr("%Ln customer(s) refused messages in the list; that is kept.", nullptr,
                                    static_cast<int>(report.refusals)));
    if (report.refusalsOfSome > 0) {
        QStringList channels;
        for (const QString &key : report.refusedChannels)
            channels.append(import_words::refused(key));
        facts.append(
            ResultStep::tr(
                "%Ln of them refused %1 only: greetings go by another channel where there is one. To stop "
                "them all, record it with the customer.",
                "customers; channels", static_cast<int>(report.refusalsOfSome))
                .arg(channels.join(u", "_s)));
    }
    if (report.refusedBefore > 0)
        facts.append(ResultStep::tr("%Ln new customer(s) have a number or an address whose owner refused "
                                    "messages before being deleted; the refusal is kept.",
                                    nullptr, static_cast<int>(report.refusedBefore)));
    if (report.erasedBefore > 0)
        facts.append(
            ResultStep::tr("%Ln customer(s) have a number or an address whose owner asked to be erased: no "
                           "message may be sent there until they agree again.",
                           nullptr, static_cast<int>(report.erasedBefore)));
    if (report.codesWithoutZeros > 0)
        facts.append(
            ResultStep::tr(
                "%Ln row(s) have a code whose zeros are missing in the list (%1 is %2 here); the code here "
                "stays.",
                nullptr, static_cast<int>(report.codesWithoutZeros))
                .arg(report.codeWithoutZeros, report.codeWithZeros));
    if (report.unknownRelations > 0)
        facts.append(
            ResultStep::tr("%Ln relation(s) were not recorded, since the other person is not known by the "
                           "code or the phone: line(s) %1.",
                           "of two customers; lines", static_cast<int>(report.unknownRelations))
                .arg(linesOf(report.firstUnknownRelations, report.unknownRelations)));
    if (report.knownReferrers + report.notedReferrers > 0)
        facts.append(import_words::referrers(report));
    if (report.ownRelations > 0)
        facts.append(
            ResultStep::tr("%Ln relation(s) were not recorded, since the customer is named as their own "
                           "referrer or relation: line(s) %1.",
                           "of a customer; lines", static_cast<int>(report.ownRelations))
                .arg(linesOf(report.firstOwnRelations, report.ownRelations)));
    if (report.referralCircles > 0)
        facts.append(
            ResultStep::tr("%Ln referral(s) were not recorded, since the customer had referred the referrer, "
                           "directly or through others: line(s) %1.",
                           "of a customer; lines", static_cast<int>(report.referralCircles))
                .arg(linesOf(report.firstReferralCircles, report.referralCircles)));
    if (report.consents > 0)
        facts.append(ResultStep::tr("A “yes” to messages was not imported: record it with the customer."));
    if (report.rejected > 0)
        facts.append(ResultStep::tr(
            "Nothing of the rows with problems was stored. Save them, fix them there and import "
            "that file: the reasons stand beside each row."));
    if (!report.customers.isEmpty())
        facts.append(
            ResultStep::tr(
                "The import can be undone later, too, in the history, while it is one of the last %1. Only "
                "a later import of the same customers has to be undone first.")
                .arg(QLocale().toString(db::ImportBatchStore::kRemembered)));
    return facts;
}

QString buyersFact(const app::ImportFollowUp &followUp)
{
    return followUp.buyers.isEmpty()
               ? QString()
               : ResultStep::tr("%Ln customer(s) have bought and still count as prospects: %1.",
                                "customers; their stages", static_cast<int>(followUp.buyers.size()))
                     .arg(stagesOf(followUp.buyers));
}

QString duplicatesFact(const app::ImportFollowUp &followUp)
{
    if (!followUp.duplicateGroups)
        return ResultStep::tr("The search for possible duplicates was stopped.");
    return *followUp.duplicateGroups == 0
               ? QString()
               : ResultStep::tr("%Ln group(s) of this list may be the same person.", "groups of customers",
                                static_cast<int>(*followUp.duplicateGroups));
}

} // namespace ui
