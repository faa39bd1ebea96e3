#include "ui/customers/personal_day_rows.h"

#include "app/people/person_name.h"
#include "ui/customers/birthday_field.h"
#include "ui/customers/draft_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using DayKind = db::PersonalDayKind;

constexpr Word<DayKind> kWhose[] = {
    {DayKind::Wedding,
     QT_TRANSLATE_NOOP3("ui::PersonalDayRows", "With whom", "of a wedding; may stay empty")},
    {DayKind::ChildBirthday, QT_TRANSLATE_NOOP3("ui::PersonalDayRows", "Child's name", "of a birthday")},
    {DayKind::Memorial, QT_TRANSLATE_NOOP3("ui::PersonalDayRows", "Of whom: ông nội, mẹ…", "of a giỗ")},
    {DayKind::Founding, QT_TRANSLATE_NOOP3("ui::PersonalDayRows", "Of which company", "may stay empty")},
    {DayKind::Other, QT_TRANSLATE_NOOP3("ui::PersonalDayRows", "Name of the day", "of a customer's own")},
};

} // namespace

PersonalDayRows::PersonalDayRows(QWidget *parent)
    : QWidget(parent), m_add(makeButton(u"addPersonalDayPushButton"_s, tr("Add a day", "a wedding, a giỗ"),
                                        ButtonKind::Quiet)),
      m_column(columnOf(grid::small(), {{m_add, 0, Qt::AlignLeft}}))
{
    setLayout(m_column);
    m_add->setIcon(Icons::icon(u"plus"_s));
    connect(m_add, &QPushButton::clicked, this, [this] {
        append({}).kind->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
}

const PersonalDayRows::Row &PersonalDayRows::append(const app::PersonalDayDraft &day)
{
    Row row{new QWidget,
            makeComboBox(u"personalDayKindComboBox"_s, tr("What day it is")),
            named(new QLineEdit, u"personalDayNameLineEdit"_s),
            new BirthdayField,
            named(new QToolButton, u"removePersonalDayToolButton"_s),
            new ToneLabel(u"personalDayMessageLabel"_s),
            day.number};
    for (const QString &key : db::allKeys<DayKind>())
        row.kind->addItem(labelOf(*db::wordOf<DayKind>(key)));
    row.kind->setCurrentIndex(static_cast<int>(day.kind));
    row.name->setMaxLength(static_cast<int>(std::max(app::kLongestDayName, day.name.size())));
    row.name->setText(day.name);
    row.date->show(day.date);
    row.remove->setIcon(Icons::icon(u"close"_s));
    row.remove->setAutoRaise(true);
    row.remove->setFocusPolicy(Qt::TabFocus);
    row.box->setLayout(columnOf(
        grid::tight(), {rowOf(grid::tight(), {row.kind, {row.name, 1}, row.remove}), row.date, row.message}));
    connect(row.kind, &QComboBox::currentIndexChanged, this, [this, row] {
        wordRow(row);
        emit changed();
    });
    connect(row.name, &QLineEdit::textEdited, this, &PersonalDayRows::changed);
    connect(row.date, &BirthdayField::changed, this, &PersonalDayRows::changed);
    connect(row.remove, &QToolButton::clicked, this, [this, box = row.box] { remove(box); });
    wordRow(row);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row.box);
    m_rows.append(row);
    row.box->show();
    return m_rows.constLast();
}

void PersonalDayRows::remove(const QWidget *box)
{
    const auto gone = std::ranges::find(std::as_const(m_rows), box, &Row::box);
    gone->box->hide();
    gone->box->deleteLater();
    m_rows.erase(gone);
    m_add->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void PersonalDayRows::wordRow(const Row &row) const
{
    const auto kind = static_cast<DayKind>(row.kind->currentIndex());
    const QString label = labelOf(kind);
    const QString whose = wordIn(kWhose, "ui::PersonalDayRows", kind);
    row.name->setPlaceholderText(whose);
    row.name->setAccessibleName(tr("%1: %2", "a personal day, and what is asked of it").arg(label, whose));
    row.date->setAbout(label);
    const QString remove = tr("Remove: %1", "a personal day").arg(label);
    row.remove->setToolTip(plainTip(remove));
    row.remove->setAccessibleName(remove);
}

QList<app::PersonalDayDraft> PersonalDayRows::days() const
{
    QList<app::PersonalDayDraft> days;
    for (const Row &row : m_rows) {
        const auto kind = static_cast<DayKind>(row.kind->currentIndex());
        days.append({kind, row.number, row.name->text(), row.date->date()});
    }
    return days;
}

void PersonalDayRows::setDays(const QList<app::PersonalDayDraft> &days)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    for (const app::PersonalDayDraft &day : days)
        append(day);
}

void PersonalDayRows::setFindings(const QList<app::DraftFinding> &findings, const app::CustomerDraft &draft)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto found = std::ranges::find_if(findings, [i](const app::DraftFinding &finding) {
            return finding.field == app::CustomerField::PersonalDays && finding.row == i;
        });
        const bool said = found != findings.cend();
        m_rows.at(i).message->say(said ? words::finding(*found, draft) : QString(),
                                  said && found->blocks ? Role::Danger : Role::TextSecondary);
        m_rows.at(i).name->setAccessibleDescription(m_rows.at(i).message->text());
    }
}

QWidget *PersonalDayRows::keyboardAt(qsizetype row) const
{
    return row >= 0 && row < m_rows.size() ? static_cast<QWidget *>(m_rows.at(row).name) : m_add;
}

QWidget *PersonalDayRows::boxAt(qsizetype row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).box : parentWidget();
}

QList<QWidget *> PersonalDayRows::keyboardStops() const
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows)
        stops += QList<QWidget *>{row.kind, row.name, row.remove} + row.date->keyboardStops();
    stops.append(m_add);
    return stops;
}

} // namespace ui
