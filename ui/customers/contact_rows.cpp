#include "ui/customers/contact_rows.h"

#include "ui/customers/draft_words.h"
#include "ui/customers/message_room.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kKinds{db::ContactKind::Phone,    db::ContactKind::Email,   db::ContactKind::Zalo,
                            db::ContactKind::Facebook, db::ContactKind::Website, db::ContactKind::Other};

QToolButton *smallButton(const QString &icon, const QString &name)
{
    auto *button = named(new QToolButton, name);
    button->setIcon(Icons::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedWidth(grid::px(26));
    return button;
}

/// As high as the line it stands in, so that the form keeps its place when it comes.
QPushButton *ownerButton()
{
    QPushButton *button =
        makeButton(u"contactOwnerPushButton"_s, ContactRows::tr("Open", "who has this number already"),
                   ButtonKind::Link);
    button->setFont(fontOf(TextStyle::Secondary));
    button->setFixedHeight(button->fontMetrics().lineSpacing() + grid::px(6));
    button->hide();
    return button;
}

} // namespace

ContactRows::ContactRows(QWidget *parent)
    : QWidget(parent), m_add(makeButton(u"addContactPushButton"_s, tr("Add another"), ButtonKind::Quiet)),
      m_column(columnOf(grid::px(6), {{m_add, 0, Qt::AlignLeft}}))
{
    setLayout(m_column);
    m_add->setIcon(Icons::icon(u"plus"_s));
    connect(m_add, &QPushButton::clicked, this, [this] {
        append({}).text->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
    setContacts({});
}

ContactRows::Row &ContactRows::append(const app::ContactDraft &contact)
{
    Row row{new QWidget,
            makeComboBox({}, tr("Kind of address")),
            named(new QLineEdit, u"contactLineEdit"_s),
            smallButton(u"star"_s, u"firstContactToolButton"_s),
            smallButton(u"close"_s, u"removeContactToolButton"_s),
            new ToneLabel(u"contactMessageLabel"_s),
            ownerButton()};
    keepRoomFor(*row.message);
    row.message->setMinimumHeight(row.owner->height());
    row.first->setCheckable(true);
    row.first->setChecked(contact.primary);
    row.first->setToolTip(tr("Use this one first"));
    row.remove->setToolTip(tr("Remove"));
    for (const db::ContactKind kind : kKinds)
        row.kind->addItem(words::contactKind(kind), static_cast<int>(kind));
    row.kind->setCurrentIndex(static_cast<int>(contact.kind));
    row.kind->setFixedWidth(grid::px(112));
    row.text->setText(contact.text);
    row.text->setCursorPosition(0); // an address is known by its beginning
    row.box->setLayout(
        columnOf(grid::px(2), {rowOf(grid::tight(), {row.kind, {row.text, 1}, row.first, row.remove}),
                               rowOf(grid::tight(), {{row.message, 1}, {row.owner, 0, Qt::AlignTop}})}));
    connect(row.kind, &QComboBox::currentIndexChanged, this, [this] {
        wordRows();
        emit changed();
    });
    connect(row.text, &QLineEdit::textEdited, this, &ContactRows::changed);
    connect(row.first, &QToolButton::clicked, this, [this, row] { makeFirst(row); });
    connect(row.remove, &QToolButton::clicked, this, [this, row] { remove(row); });
    connect(row.owner, &QPushButton::clicked, this, [this, box = row.box] {
        const auto pressed = std::ranges::find(std::as_const(m_rows), box, &Row::box);
        emit customerAsked(pressed->ownerId);
    });
    m_column->insertWidget(static_cast<int>(m_rows.size()), row.box);
    m_rows.append(row);
    wordRows();
    row.box->show();
    return m_rows.last();
}

QList<app::ContactDraft> ContactRows::contacts() const
{
    QList<app::ContactDraft> contacts;
    for (const Row &row : m_rows)
        contacts.append({kindOf(row), row.text->text(), row.first->isChecked()});
    // A blank line at the end is only room to type.
    while (!contacts.isEmpty() && contacts.last().text.isEmpty())
        contacts.removeLast();
    return contacts;
}

void ContactRows::setContacts(const QList<app::ContactDraft> &contacts)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    for (const app::ContactDraft &contact : contacts)
        append(contact);
    if (contacts.isEmpty())
        append({});
}

void ContactRows::setFindings(const QList<app::DraftFinding> &findings, const app::CustomerDraft &draft)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const auto found = std::find_if(findings.cbegin(), findings.cend(), [i](const auto &finding) {
            return finding.field == app::CustomerField::Contacts && finding.row == i;
        });
        row.finding = found != findings.cend() ? words::finding(*found, draft) : QString();
        wordMessage(row);
    }
}

void ContactRows::setOwners(const QList<app::PossibleDuplicate> &owners)
{
    m_owners = owners;
    for (Row &row : m_rows)
        wordMessage(row);
}

QList<app::PossibleDuplicate> ContactRows::ownersOf(const Row &row) const
{
    QList<app::PossibleDuplicate> owners;
    const auto point = m_owners.isEmpty() ? std::nullopt : app::contactOf({kindOf(row), row.text->text()});
    std::ranges::copy_if(m_owners, std::back_inserter(owners), [&point](const app::PossibleDuplicate &one) {
        return point && point->kind == app::kindOf(one.because) && point->normalized == one.what;
    });
    return owners;
}

void ContactRows::wordMessage(Row &row)
{
    const auto owners = ownersOf(row);
    if (!row.finding.isEmpty())
        row.message->say(row.finding, Role::Danger);
    else if (!owners.isEmpty())
        row.message->say(words::owners(owners), Role::Prospect);
    else
        row.message->say(words::storedAs({kindOf(row), row.text->text(), false}));
    row.text->setAccessibleDescription(row.message->text());
    const bool leads = row.finding.isEmpty() && !owners.isEmpty();
    row.ownerId = leads ? owners.constFirst().id : db::CustomerId();
    if (leads)
        row.owner->setAccessibleName(
            tr("Open %1", "who has this number already").arg(owners.constFirst().name));
    else if (row.owner->hasFocus())
        row.text->setFocus(Qt::OtherFocusReason);
    row.owner->setVisible(leads);
}

QLineEdit *ContactRows::fieldAt(qsizetype row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).text : m_rows.first().text;
}

QWidget *ContactRows::boxAt(qsizetype row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).box : m_rows.first().box;
}

QList<QWidget *> ContactRows::keyboardStops() const
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows)
        stops.append({row.kind, row.text, row.first, row.remove, row.owner});
    stops.append(m_add);
    return stops;
}

db::ContactKind ContactRows::kindOf(const Row &row) const
{
    return static_cast<db::ContactKind>(row.kind->currentData().toInt());
}

void ContactRows::remove(const Row &row)
{
    const auto found = std::ranges::find(std::as_const(m_rows), row.box, &Row::box);
    if (found == m_rows.cend())
        return;
    const qsizetype at = found - m_rows.cbegin();
    row.box->hide();
    row.box->deleteLater();
    m_rows.erase(found);
    if (m_rows.isEmpty())
        append({});
    fieldAt(qMin(at, m_rows.size() - 1))->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void ContactRows::makeFirst(const Row &chosen)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.box != chosen.box && kindOf(row) == kindOf(chosen))
            row.first->setChecked(false);
    }
    wordRows();
    emit changed();
}

void ContactRows::wordRows() const
{
    for (const Row &row : m_rows) {
        const db::ContactKind kind = kindOf(row);
        const QString name = words::contactKind(kind);
        row.text->setAccessibleName(name);
        row.text->setPlaceholderText(kind == db::ContactKind::Phone   ? u"0912 345 678"_s
                                     : kind == db::ContactKind::Email ? u"ten@example.vn"_s
                                                                      : QString());
        row.first->setAccessibleName(tr("Use this %1 first", "kind of address").arg(name));
        row.first->setIcon(
            Icons::icon(u"star"_s, row.first->isChecked() ? Role::Accent : Role::TextSecondary));
        row.remove->setAccessibleName(tr("Remove this %1", "kind of address").arg(name));
    }
}

} // namespace ui
