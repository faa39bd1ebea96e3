#include "ui/import/preview_columns.h"

#include "app/people/province.h"
#include "db/core/fold.h"
#include "ui/import/import_words.h"
#include "ui/import/preview_model.h"
#include "ui/import/preview_remark.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Row = app::PreviewRow;
using app::RowOutcome;

ChipLook chipOf(RowOutcome outcome)
{
    return outcome == RowOutcome::Created    ? ChipLook::good()
           : outcome == RowOutcome::Updated  ? ChipLook{Role::Accent, Role::AccentSoft}
           : outcome == RowOutcome::Rejected ? ChipLook::danger()
           : outcome == RowOutcome::HeldBack ? ChipLook::prospect()
                                             : ChipLook::outlined();
}

QString phonesOf(const Row &row)
{
    QStringList numbers;
    for (const QString &phone : row.phones)
        numbers.append(phoneText(phone));
    return numbers.isEmpty() ? row.email : numbers.join(u", "_s);
}

QString birthdayOf(const Row &row, QDate)
{
    const QString day = words::birthday(row.birthday);
    return row.birthday.calendar == db::Calendar::Lunar && !day.isEmpty()
               ? PreviewModel::tr("%1 · lunar", "a birthday that goes by the lunar calendar").arg(day)
               : day;
}

QString provinceOf(const Row &row, QDate)
{
    const auto now = app::presentProvince(row.province);
    return now && db::fold(*now) != db::fold(row.province) // else it is only spelt in another way
               ? PreviewModel::tr("%1 (now %2)", "a province and what it belongs to today")
                     .arg(row.province, *now)
               : row.province;
}

bool isKeptOut(const Row &row)
{
    return row.outcome == RowOutcome::Rejected || row.outcome == RowOutcome::HeldBack ||
           row.outcome == RowOutcome::LeftOut;
}

Role problemRole(const Row &row)
{
    return row.outcome == RowOutcome::Rejected ? Role::Danger : Role::Prospect;
}

// The cell of the list where it was not understood, else what is stored.
QString phoneCell(const Row &row, QDate)
{
    const app::CellProblem *problem = problemIn(row, "phone"_L1);
    return problem && row.phones.isEmpty() ? problem->value.simplified() : phonesOf(row);
}

QString birthdayCell(const Row &row, QDate today)
{
    const app::CellProblem *problem = problemIn(row, "birthday"_L1);
    const QString day = birthdayOf(row, today);
    return problem && day.isEmpty() ? problem->value.simplified() : day;
}

QString amountOf(const Row &row, QDate)
{
    return row.amount
               ? PreviewModel::tr("%1 ₫", "an amount of money in dong").arg(QLocale().toString(*row.amount))
               : QString();
}

struct CodesOfColumn
{
    QLatin1StringView column;
    QLatin1StringView code;
};
constexpr CodesOfColumn kCodes[]{{"phone"_L1, "bad-phone"_L1},
                                 {"birthday"_L1, "bad-birth-year"_L1},
                                 {"birthday"_L1, "birth-year-conflict"_L1},
                                 {"birthday"_L1, "bad-calendar"_L1},
                                 {"birthday"_L1, "bad-date"_L1},
                                 {"stage"_L1, "bad-stage"_L1}};

// Which line it is, and what becomes of it: of every kind of list.
constexpr PreviewColumn kLine{
    .key = "line",
    .heading = QT_TRANSLATE_NOOP3("ui::PreviewModel", "Line", "number of a line in a file"),
    .text = [](const Row &row, QDate) { return QLocale().toString(row.line); },
    .look = [](const Row &, QDate) { return CellLook{.side = Qt::AlignRight}; }};
constexpr PreviewColumn kOutcome{
    .key = "outcome",
    .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Result")},
    .text = [](const Row &row, QDate) { return import_words::outcome(row.outcome); },
    .look = [](const Row &row, QDate) { return CellLook{.chip = chipOf(row.outcome)}; }};
constexpr PreviewColumn kContactOutcome{
    .key = "outcome",
    .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Result")},
    .text = [](const Row &row,
               QDate) { return import_words::outcome(row.outcome, app::ListKind::Interactions); },
    .look = kOutcome.look};
constexpr PreviewColumn kRemark{.key = "remark",
                                .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Remark")},
                                .text = [](const Row &row, QDate) { return remarkOn(row); },
                                .look =
                                    [](const Row &row, QDate) {
                                        const bool marked =
                                            row.outcome != RowOutcome::LeftOut &&
                                            (!row.problems.isEmpty() || !row.alike.name.isEmpty());
                                        return marked ? CellLook{.colour = problemRole(row)} : CellLook();
                                    },
                                .tip = &remarkOn};

constexpr PreviewColumn kContactRemark{.key = "remark",
                                       .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Remark")},
                                       .text = [](const Row &row, QDate) { return shortRemarkOn(row); },
                                       .look = kRemark.look,
                                       .tip = &remarkOn};

constexpr std::array kPreviewColumns{
    kLine,
    kOutcome,
    PreviewColumn{.key = "name",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Name")},
                  .text = [](const Row &row, QDate) { return row.fullName; },
                  .look = [](const Row &,
                             QDate) { return CellLook{.style = TextStyle::Strong, .colour = Role::Text}; }},
    PreviewColumn{
        .key = "called",
        .heading = QT_TRANSLATE_NOOP3("ui::PreviewModel", "Called", "what a customer is called by"),
        .text = [](const Row &row, QDate) { return row.givenName; }}, // the greeting goes by it: it stays
    PreviewColumn{.key = "honorific",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Form of address")},
                  .text = [](const Row &row, QDate) { return row.honorific; },
                  .stepsBack = 3},
    PreviewColumn{.key = "phone",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Phone")},
                  .text = &phoneCell,
                  .look =
                      [](const Row &row, QDate) {
                          const bool marked = problemIn(row, "phone"_L1) != nullptr;
                          return CellLook{.style = TextStyle::Body,
                                          .colour = marked ? problemRole(row) : Role::Text};
                      },
                  .tip = &phonesOf},
    PreviewColumn{.key = "birthday",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Birthday")},
                  .text = &birthdayCell,
                  .look =
                      [](const Row &row, QDate) {
                          return problemIn(row, "birthday"_L1) ? CellLook{.colour = problemRole(row)}
                                                               : CellLook();
                      },
                  .stepsBack = 4},
    PreviewColumn{.key = "province",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Province")},
                  .text = &provinceOf,
                  .stepsBack = 1},
    PreviewColumn{
        .key = "stage",
        .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Stage")},
        .text = [](const Row &row, QDate) { return isKeptOut(row) ? QString() : labelOf(row.stage); },
        .look = [](const Row &row,
                   QDate) { return CellLook{.chip = ChipLook::of(db::audienceOf(row.stage))}; },
        .stepsBack = 2},
    kRemark,
};

constexpr std::array kInteractionColumns{
    kLine,
    kContactOutcome,
    PreviewColumn{
        .key = "customer",
        .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Customer")},
        .text = [](const Row &row, QDate) { return row.knownName.isEmpty() ? row.fullName : row.knownName; },
        .look = [](const Row &,
                   QDate) { return CellLook{.style = TextStyle::Strong, .colour = Role::Text}; }},
    PreviewColumn{.key = "when",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Day")},
                  .text = [](const Row &row, QDate) { return row.occurredOn.toString(u"dd/MM/yyyy"_s); }},
    PreviewColumn{.key = "interaction",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Kind")},
                  .text = [](const Row &row, QDate) { return labelOf(row.interaction); },
                  .stepsBack = 4},
    PreviewColumn{.key = "amount",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Amount")},
                  .text = &amountOf,
                  .look =
                      [](const Row &, QDate) {
                          return CellLook{
                              .style = TextStyle::Body, .colour = Role::Text, .side = Qt::AlignRight};
                      }},
    PreviewColumn{.key = "receipt",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Receipt")},
                  .text = [](const Row &row, QDate) { return row.receipt; },
                  .stepsBack = 3},
    PreviewColumn{.key = "phone",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Phone")},
                  .text = &phoneCell,
                  .tip = &phonesOf,
                  .stepsBack = 2},
    PreviewColumn{.key = "detail",
                  .heading = QT_TRANSLATE_NOOP3("ui::PreviewModel", "Details", "of a purchase or a call"),
                  .text = [](const Row &row, QDate) { return row.detail; },
                  .stepsBack = 1},
    kContactRemark,
};
static_assert(kInteractionColumns.size() == kPreviewColumns.size());

} // namespace

const app::CellProblem *problemIn(const Row &row, QLatin1StringView column)
{
    for (const app::CellProblem &problem : row.problems) {
        const bool isThere = std::any_of(std::begin(kCodes), std::end(kCodes), [&](const CodesOfColumn &one) {
            return one.column == column && one.code == problem.code;
        });
        if (problem.place >= 0 && (isThere || column == "remark"_L1))
            return &problem;
    }
    return nullptr;
}

std::span<const PreviewColumn> previewColumns(app::ListKind kind)
{
    return kind == app::ListKind::Interactions ? std::span<const PreviewColumn>(kInteractionColumns)
                                               : kPreviewColumns;
}

QList<app::PreviewRow> usualRows()
{
    Row row;
    row.line = 888'888;
    row.fullName = u"Nguyễn Thị Thu Hương"_s;
    row.givenName = u"Phương"_s;
    row.phones = {u"+84988888888"_s};
    row.birthday = {db::Calendar::Lunar, 28, 8, 1988};
    row.province = u"TP. Hồ Chí Minh"_s;
    row.occurredOn = QDate(2028, 8, 28);
    row.interaction = db::InteractionKind::Purchase;
    row.amount = 8'888'888;
    row.receipt = u"HD0088888"_s;
    row.detail = u"Giao buổi chiều"_s;
    QList<Row> rows;
    for (const auto &[outcome, stage] : {std::pair(RowOutcome::Created, db::LifecycleStage::Awareness),
                                         {RowOutcome::Updated, db::LifecycleStage::Consideration},
                                         {RowOutcome::Unchanged, db::LifecycleStage::Acquisition},
                                         {RowOutcome::Duplicate, db::LifecycleStage::Experience},
                                         {RowOutcome::Updated, db::LifecycleStage::Loyalty},
                                         {RowOutcome::Rejected, db::LifecycleStage::Loyalty}}) {
        row.outcome = outcome;
        row.stage = stage;
        rows.append(row);
    }
    return rows;
}

} // namespace ui
