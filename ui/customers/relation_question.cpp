#include "ui/customers/relation_question.h"

#include "app/desk/desk.h"
#include "ui/language/relation_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostOffered = 8;

/// What the other customer may be. A relation is stored once, whichever side it is entered from.
struct Side
{
    db::RelationKind kind;
    bool fromOther;
};
constexpr std::array kSides{
    Side{db::RelationKind::Spouse, false},     Side{db::RelationKind::Child, false},
    Side{db::RelationKind::Child, true},       Side{db::RelationKind::Colleague, false},
    Side{db::RelationKind::ReferredBy, false}, Side{db::RelationKind::ReferredBy, true}};

} // namespace

RelationQuestion::RelationQuestion(app::Desk &desk, db::CustomerId customer, const QString &name,
                                   QWidget *parent)
    : QDialog(parent), m_desk(desk),
      m_listing(desk, [this](const app::CustomerListing &listing) { offer(listing); }), m_customer(customer),
      m_kind(makeComboBox(u"relationKindComboBox"_s, tr("What they are to this customer"))),
      m_field(named(new SearchField, u"relationSearchLineEdit"_s)),
      m_found(named(new QListWidget, u"relationListWidget"_s)),
      m_logs(named(new QCheckBox(tr("Record the referral as a contact, too")), u"relationLogsCheckBox"_s)),
      m_yes(makeButton(u"relationPushButton"_s, tr("Add the relation"), ButtonKind::Primary))
{
    setObjectName(u"relationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("A relation of %1", "a customer").arg(name));
    for (const Side &side : kSides)
        m_kind->addItem(words::relation(side.kind, side.fromOther));
    m_field->setPlaceholderText(tr("Name or number of the other customer"));
    m_field->setAccessibleName(tr("The other customer"));
    m_found->setAccessibleName(tr("Customers found"));
    QPushButton *no = makeButton(u"relationCancelPushButton"_s, tr("Cancel"));
    const int margin = grid::large();
    setLayout(
        columnOf(grid::medium(),
                 {m_kind, m_field, {m_found, 1}, m_logs, rowOf(grid::small(), {BoxItem::rest(), no, m_yes})},
                 {margin, margin, margin, margin}));
    setMinimumWidth(grid::px(380));
    connect(m_field, &SearchField::searchChanged, this, &RelationQuestion::look);
    connect(m_field, &SearchField::goToList, m_found, qOverload<>(&QWidget::setFocus));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RelationQuestion::showState);
    connect(m_found, &QListWidget::currentRowChanged, this, &RelationQuestion::showState);
    connect(m_found, &QListWidget::itemActivated, m_yes, &QPushButton::click);
    connect(m_yes, &QPushButton::clicked, this, &RelationQuestion::answer);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    m_yes->setAutoDefault(true);
    showState();
    m_field->setFocus();
}

void RelationQuestion::look(const QString &typed)
{
    if (typed.isEmpty()) {
        m_listing.cancel();
        m_found->clear();
        return;
    }
    app::ListQuery query;
    query.text = typed;
    m_listing.ask(app::findingCustomers(query, m_desk.clock()));
}

void RelationQuestion::offer(const app::CustomerListing &listing)
{
    m_found->clear();
    for (const app::CustomerLine &line : listing.lines) {
        if (line.row.id == m_customer || m_found->count() == kMostOffered)
            continue;
        const QString phone = phoneText(line.row.phone);
        auto *item = new QListWidgetItem(
            phone.isEmpty() ? line.row.fullName : line.row.fullName + u" · "_s + phone, m_found);
        item->setData(Qt::UserRole, line.row.id.value);
    }
    if (m_found->count() == 0) {
        auto *none = new QListWidgetItem(tr("No such customer. Add them first."), m_found);
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_found->setCurrentRow(0);
}

void RelationQuestion::showState()
{
    const Side &side = kSides.at(static_cast<std::size_t>(m_kind->currentIndex()));
    m_logs->setVisible(side.kind == db::RelationKind::ReferredBy);
    const QListWidgetItem *item = m_found->currentItem();
    m_yes->setEnabled(item && item->data(Qt::UserRole).toLongLong() > 0);
}

void RelationQuestion::answer()
{
    const Side &side = kSides.at(static_cast<std::size_t>(m_kind->currentIndex()));
    const db::CustomerId other{m_found->currentItem()->data(Qt::UserRole).toLongLong()};
    const db::Relation relation{side.fromOther ? other : m_customer, side.fromOther ? m_customer : other,
                                side.kind};
    const bool logs = side.kind == db::RelationKind::ReferredBy && m_logs->isChecked();
    accept();
    emit answered(relation, logs);
}

} // namespace ui
