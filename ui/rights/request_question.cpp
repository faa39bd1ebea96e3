#include "ui/rights/request_question.h"

#include "app/core/nfc.h"
#include "app/rights/request_due.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/rights/request_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

FormField *labelled(const QString &label, QWidget *editor)
{
    auto *field = new FormField(editor);
    field->setLabel(label);
    return field;
}

} // namespace

RequestQuestion::RequestQuestion(std::optional<db::CustomerId> customer, const QString &name, QDate today,
                                 QWidget *parent)
    : QDialog(parent), m_customer(customer), m_name(named(new QLineEdit(name), u"requestNameLineEdit"_s)),
      m_right(makeComboBox(u"requestRightComboBox"_s, tr("What they ask for"))),
      m_channel(makeComboBox(u"requestChannelComboBox"_s, tr("By which channel"))),
      m_received(named(new DateField(today), u"requestReceivedDateField"_s)),
      m_thirdParty(named(new QCheckBox(tr("Others hold the data too and must act as well")),
                         u"requestThirdPartyCheckBox"_s)),
      m_note(named(new QLineEdit, u"requestNoteLineEdit"_s)),
      m_due(makeWrappedLabel(TextStyle::Secondary, u"requestDueLabel"_s)),
      m_yes(makeButton(u"requestAddPushButton"_s, tr("Record the request"), ButtonKind::Primary))
{
    setObjectName(u"requestDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("A request about personal data"));
    m_name->setReadOnly(customer.has_value());
    for (const db::DataRight right :
         {db::DataRight::Access, db::DataRight::Provide, db::DataRight::Correct, db::DataRight::Delete,
          db::DataRight::Restrict, db::DataRight::Object, db::DataRight::Withdraw, db::DataRight::Complain})
        m_right->addItem(words::right(right), static_cast<int>(right));
    for (const db::Channel channel :
         {db::Channel::Store, db::Channel::Phone, db::Channel::Email, db::Channel::Sms, db::Channel::Zalo,
          db::Channel::Facebook, db::Channel::Chat, db::Channel::Social, db::Channel::Website})
        m_channel->addItem(labelOf(channel), static_cast<int>(channel));
    m_received->setDateRange(app::kFirstRequestDay, today);
    m_received->setDate(today);
    QPushButton *no = makeButton(u"requestCancelPushButton"_s, tr("Cancel"));
    const int margin = grid::large();
    setLayout(columnOf(grid::medium(),
                       {labelled(tr("Who asks"), m_name), labelled(tr("What they ask for"), m_right),
                        rowOf(grid::medium(), {{labelled(tr("By which channel"), m_channel), 1},
                                               {labelled(tr("Received on"), m_received), 1}}),
                        m_thirdParty, labelled(tr("Note"), m_note), m_due, BoxItem::rest(),
                        rowOf(grid::small(), {BoxItem::rest(), no, m_yes})},
                       {margin, margin, margin, margin}));
    setMinimumWidth(grid::px(420));
    connect(m_name, &QLineEdit::textChanged, this, &RequestQuestion::look);
    connect(m_right, &QComboBox::currentIndexChanged, this, &RequestQuestion::look);
    connect(m_received, &DateField::dateChanged, this, &RequestQuestion::look);
    connect(m_received, &DateField::problemChanged, this, &RequestQuestion::look);
    connect(m_thirdParty, &QCheckBox::toggled, this, &RequestQuestion::look);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        accept();
        emit answered(command());
    });
    (customer ? static_cast<QWidget *>(m_right) : m_name)->setFocus();
    look();
}

app::AddRequest RequestQuestion::command() const
{
    app::AddRequest command;
    command.customer = m_customer;
    command.name = app::nfc(m_name->text().simplified());
    command.right = static_cast<db::DataRight>(m_right->currentData().toInt());
    command.channel = static_cast<db::Channel>(m_channel->currentData().toInt());
    command.receivedOn = m_received->date();
    command.thirdParty = m_thirdParty->isChecked();
    command.note = app::nfc(m_note->text().simplified());
    return command;
}

void RequestQuestion::look()
{
    const app::AddRequest asked = command();
    m_yes->setEnabled(!asked.name.isEmpty() && m_received->problem().isEmpty());
    const auto due = app::dueOf(asked.right, asked.receivedOn,
                                asked.thirdParty ? app::ThirdParty::Involved : app::ThirdParty::None);
    m_due->setText(m_received->problem().isEmpty()
                       ? tr("A reply is due by %1, and it must be carried out by %2 (Decree 356/2025).")
                             .arg(words::fullDate(due.reply), words::fullDate(due.done))
                       : m_received->problem());
}

} // namespace ui
