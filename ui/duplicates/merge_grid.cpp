#include "ui/duplicates/merge_grid.h"

#include "app/customers/likely_same.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/entry_choice.h"
#include "ui/language/field_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// An address goes on in the next line where its column is narrow.
QString breakable(QString contacts)
{
    const QString mayBreak(QChar(0x200b));
    return contacts.replace(u"@"_s, u"@"_s + mayBreak).replace(u"."_s, u"."_s + mayBreak);
}

} // namespace

MergeGrid::MergeGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"mergeGrid"_s);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(grid::medium());
    m_grid->setVerticalSpacing(grid::small());
}

void MergeGrid::clear()
{
    emptyOut(*m_grid);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    for (const FieldRow &row : m_fields)
        delete row.from;
    delete m_keep;
    m_keep = nullptr;
    m_fields.clear();
    m_ticks.clear();
    m_tickedByHand.clear();
}

void MergeGrid::show(const QList<app::MergeEntry> &entries, Ticked ticked)
{
    clear();
    m_ticked = ticked;
    m_entries = entries;
    if (m_entries.isEmpty())
        return;
    addHead();
    QList<db::Customer> customers;
    for (const app::MergeEntry &entry : entries)
        customers.append(entry.customer);
    int row = 3;
    for (const app::CustomerField field : app::differingFields(customers))
        addField(field, row++);
    m_grid->setRowStretch(row, 1);
    tickUsual();
    keepIn();
}

void MergeGrid::addHead()
{
    addCaption(tr("Keep", "which of several entries"), 0);
    m_keep = new QButtonGroup(this);
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        auto *keep = new EntryChoice(u"mergeKeepRadioButton"_s, nameOf(entry), fontOf(TextStyle::Strong));
        const QString reachedBy = DuplicateWords::contacts(m_entries.at(entry).customer);
        keep->setAccessibleName(
            tr("Keep %1, %2", "%2: code, numbers and addresses").arg(nameOf(entry), reachedBy));
        m_keep->addButton(keep, entry);
        m_grid->addWidget(keep, 0, entry + 1);
        auto *contacts =
            makeWrappedLabel(TextStyle::Secondary, u"mergeContactsLabel"_s, breakable(reachedBy));
        contacts->setTextFormat(Qt::PlainText);
        contacts->setAccessibleName(reachedBy);
        m_grid->addWidget(contacts, 1, entry + 1, Qt::AlignTop);
        m_grid->setColumnStretch(entry + 1, 1);
    }
    m_keep->button(0)->setChecked(true);
    if (canLeaveOut())
        addTicks(2);
    connect(m_keep, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (!on)
            return;
        tickUsual();
        keepIn();
    });
}

void MergeGrid::addTicks(int row)
{
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        auto *tick = named(new QCheckBox(tr("The same person")), u"mergeTickCheckBox"_s);
        tick->setAccessibleName(tr("%1 is the same person").arg(nameOf(entry)));
        m_ticks.append(tick);
        m_grid->addWidget(tick, row, entry + 1);
        connect(tick, &QCheckBox::toggled, this, &MergeGrid::keepIn);
        connect(tick, &QCheckBox::clicked, this, [this, entry] { m_tickedByHand.insert(entry); });
    }
}

void MergeGrid::tickUsual()
{
    for (int entry = 0; entry < m_ticks.size(); ++entry) {
        if (m_tickedByHand.contains(entry))
            continue;
        const QSignalBlocker blocker(m_ticks.at(entry)); // keepIn() follows, once
        m_ticks.at(entry)->setChecked(entry == m_keep->checkedId() || m_ticked == Ticked::All ||
                                      app::areLikelyOne(kept().customer, m_entries.at(entry).customer));
    }
}

void MergeGrid::addField(app::CustomerField field, int row)
{
    const QString caption = words::field(field);
    addCaption(caption, row);
    FieldRow choice{field, new QButtonGroup(this)};
    QList<db::Customer> customers;
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        const db::Customer &customer = m_entries.at(entry).customer;
        customers.append(customer);
        const QString stored = words::value(field, customer);
        const QString value = stored.isEmpty() ? tr("Nothing", "a field without a value") : stored;
        auto *from = new EntryChoice(u"mergeFieldRadioButton"_s, value, font());
        from->setAccessibleName(
            tr("%1: %2, of %3", "a field, its value, a customer").arg(caption, value, nameOf(entry)));
        choice.from->addButton(from, entry);
        m_grid->addWidget(from, row, entry + 1);
    }
    const db::CustomerId usual = app::usualSource(field, customers);
    for (int entry = 0; entry < m_entries.size(); ++entry)
        choice.from->button(entry)->setChecked(customers.at(entry).id == usual);
    m_fields.append(choice);
}

void MergeGrid::addCaption(const QString &text, int row)
{
    auto *caption = makeText(TextStyle::SecondaryStrong, u"mergeFieldLabel"_s, text);
    m_grid->addWidget(caption, row, 0);
}

bool MergeGrid::isIn(int entry) const
{
    return m_ticks.isEmpty() || m_ticks.at(entry)->isChecked();
}

// The one that is kept is never left out, and nothing is taken from whoever is.
void MergeGrid::keepIn()
{
    const int kept = m_keep->checkedId();
    for (int entry = 0; entry < m_ticks.size(); ++entry) {
        m_ticks.at(entry)->setEnabled(entry != kept);
        if (entry == kept && !m_ticks.at(entry)->isChecked())
            return m_ticks.at(entry)->setChecked(true); // which comes here again
    }
    for (const FieldRow &row : m_fields) {
        if (!isIn(row.from->checkedId()))
            row.from->button(usualIn(row.field))->setChecked(true);
        for (int entry = 0; entry < m_entries.size(); ++entry)
            row.from->button(entry)->setEnabled(isIn(entry));
    }
    emit changed();
}

int MergeGrid::usualIn(app::CustomerField field) const
{
    QList<db::Customer> customers;
    QList<int> places;
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        if (!isIn(entry))
            continue;
        customers.append(m_entries.at(entry).customer);
        places.append(entry);
    }
    const db::CustomerId usual = app::usualSource(field, customers);
    for (qsizetype one = 0; one < customers.size(); ++one) {
        if (customers.at(one).id == usual)
            return places.at(one);
    }
    return m_keep->checkedId();
}

const app::MergeEntry &MergeGrid::kept() const
{
    return m_entries.at(m_keep->checkedId());
}

QList<app::MergeEntry> MergeGrid::others() const
{
    QList<app::MergeEntry> others;
    for (int entry = 0; entry < m_entries.size(); ++entry) {
        if (entry != m_keep->checkedId() && isIn(entry))
            others.append(m_entries.at(entry));
    }
    return others;
}

app::MergeCustomers MergeGrid::command() const
{
    app::MergeCustomers command{kept().customer.id, {}};
    const QList<app::MergeEntry> merged = others();
    for (const app::MergeEntry &other : merged)
        command.others.append(other.customer.id);
    for (const FieldRow &row : m_fields)
        command.choices.append({row.field, m_entries.at(row.from->checkedId()).customer.id});
    return command;
}

void MergeGrid::takeFocus()
{
    if (m_keep)
        m_keep->checkedButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
