#include "ui/import/preview_remark.h"

#include "app/import/import_preview.h"
#include "ui/import/import_words.h"
#include "ui/import/preview_model.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Row = app::PreviewRow;
using app::RowOutcome;

// Why a receipt is no purchase; as the command line counts it.
QString stateOfReceipt(app::ReceiptState state)
{
    switch (state) {
    case app::ReceiptState::Returned:
        return PreviewModel::tr("returned", "a receipt");
    case app::ReceiptState::Draft:
        return PreviewModel::tr("not finished", "a receipt");
    default:
        return PreviewModel::tr("cancelled", "a receipt");
    }
}

// What becomes of a purchase or a call.
QString fateOfContact(const Row &row)
{
    switch (row.outcome) {
    case RowOutcome::HeldBack:
        return import_words::reason(row.problems.value(0));
    case RowOutcome::Unchanged:
        return PreviewModel::tr("imported before, counts once");
    case RowOutcome::Duplicate:
        return PreviewModel::tr("same receipt as an earlier row: %1", "its number").arg(row.receipt);
    case RowOutcome::Skipped:
        return stateOfReceipt(row.receiptState);
    default:
        return {};
    }
}

// Why a purchase or a call is kept out, in a few words; empty where there are none.
QString shortReason(const QString &code)
{
    static constexpr struct
    {
        QLatin1StringView code;
        const char *words;
    } kShort[]{{"unknown-person"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "not in the book")},
               {"deleted-person"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "customer deleted")},
               {"shared-contact"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "shared number")},
               {"no-person"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "nobody named")},
               {"other-receipt"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "receipt of another")},
               {"other-person"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "code of another")},
               {"no-time"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "no day")},
               {"bad-amount"_L1, QT_TRANSLATE_NOOP("ui::PreviewModel", "no amount")}};
    for (const auto &[known, words] : kShort) {
        if (code == known)
            return PreviewModel::tr(words);
    }
    return {};
}

// What becomes of the row.
QString fateOf(const Row &row)
{
    QStringList changed;
    for (const QString &key : row.changed)
        changed.append(import_words::changed(key));
    if (row.occurredOn.isValid() || row.outcome == RowOutcome::Skipped)
        return fateOfContact(row);
    switch (row.outcome) {
    case RowOutcome::HeldBack:
        return PreviewModel::tr("Code %1 belongs to %2, with another phone", "customer code; name")
            .arg(row.code, row.knownName);
    case RowOutcome::Updated:
        return PreviewModel::tr("%1: %2", "an existing customer, and which fields change")
            .arg(row.knownName, changed.join(u", "_s));
    case RowOutcome::Duplicate:
        return changed.isEmpty()
                   ? PreviewModel::tr("%1 stands in an earlier row", "a customer's name").arg(row.knownName)
                   : PreviewModel::tr("%1 stands in an earlier row; adds %2", "name; fields")
                         .arg(row.knownName, changed.join(u", "_s));
    case RowOutcome::Unchanged:
        return PreviewModel::tr("%1 is stored exactly so already", "a customer's name").arg(row.knownName);
    default:
        return {};
    }
}

QString alikeIn(const app::AlikeEntry &alike)
{
    return alike.line > 0
               ? PreviewModel::tr("may be the same as line %1: same name and birthday", "of the list")
                     .arg(QLocale().toString(alike.line))
               : PreviewModel::tr("may be %1, who is a customer already: same name and birthday", "a name")
                     .arg(alike.name);
}

// What the person would not see from the other cells.
QStringList noticedIn(const Row &row)
{
    QStringList parts;
    if (!row.alike.name.isEmpty())
        parts.append(alikeIn(row.alike));
    if (!row.listedCode.isEmpty())
        parts.append(PreviewModel::tr("code %1 of the list is %2 here", "customer codes")
                         .arg(row.listedCode, row.code));
    if (row.company)
        parts.append(PreviewModel::tr("a company", "no person"));
    if (row.nameless)
        parts.append(PreviewModel::tr("no name in the list: called by the number or the address"));
    if (!row.writtenName.isEmpty())
        parts.append(PreviewModel::tr("in the list: “%1”", "a name with what was taken out of it")
                         .arg(row.writtenName));
    QStringList channels;
    for (const QString &key : row.refused)
        channels.append(import_words::refused(key));
    if (!channels.isEmpty())
        parts.append(PreviewModel::tr("refuses %1", "channels").arg(channels.join(u", "_s)));
    return parts;
}

} // namespace

QString remarkOn(const Row &row)
{
    QStringList problems;
    QStringList kept;
    for (const app::CellProblem &problem : row.problems)
        (app::isKept(problem) ? kept : problems).append(import_words::placed(problem));
    if (row.fate == app::RowFate::LeftByChoice)
        return PreviewModel::tr("you leave it out", "a row");
    if (row.fate == app::RowFate::SumsUp)
        return PreviewModel::tr("sums up the list, no customer", "a row such as “Total: 9 customers”");
    if (row.outcome == RowOutcome::LeftOut && row.problems.isEmpty())
        return PreviewModel::tr("a walk-in, who is no customer");
    if (row.outcome == RowOutcome::Rejected || row.outcome == RowOutcome::LeftOut)
        return (problems + kept).join(u" · "_s);
    QStringList parts;
    if (!problems.isEmpty() && row.outcome != RowOutcome::HeldBack)
        parts.append(PreviewModel::tr("Left empty: %1", "cells that were not understood")
                         .arg(problems.join(u" · "_s)));
    else if (const QString fate = fateOf(row); !fate.isEmpty())
        parts.append(fate);
    parts += kept;
    parts += noticedIn(row);
    return parts.join(u" · "_s);
}

QString shortRemarkOn(const Row &row)
{
    QString words;
    if (row.outcome == RowOutcome::Skipped)
        words = stateOfReceipt(row.receiptState);
    else if (row.outcome == RowOutcome::Unchanged)
        words = PreviewModel::tr("imported before");
    else if (row.outcome == RowOutcome::Duplicate)
        words = row.receipt;
    else if (row.fate == app::RowFate::LeftByChoice)
        words = remarkOn(row);
    else if (row.fate == app::RowFate::SumsUp)
        words = PreviewModel::tr("sum of the list", "a row such as “Total: 9 customers”, in short");
    else if (row.outcome == RowOutcome::LeftOut && row.problems.isEmpty())
        words = PreviewModel::tr("walk-in", "a customer who is not known");
    else if (row.problems.size() == 1)
        words = shortReason(row.problems.constFirst().code);
    return words.isEmpty() ? remarkOn(row) : words;
}

} // namespace ui
