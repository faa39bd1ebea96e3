#include "ui/settings/account_form.h"

#include "app/outbox/accounts/account_configuration.h"
#include "ui/language/account_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A number as it is typed; 0 where it is none, which no port, no limit and no number of connections is.
int typedNumber(const QLineEdit *edit)
{
    return edit->text().trimmed().toInt();
}

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

db::LinkSecurity chosenSecurity(const QComboBox *box)
{
    return db::wordOf<db::LinkSecurity>(box->currentData().toString()).value_or(db::LinkSecurity::Tls);
}

void chooseKey(QComboBox *box, const QString &key)
{
    box->setCurrentIndex(qMax(0, box->findData(key)));
}

} // namespace

AccountForm::AccountForm(QWidget *parent) : QWidget(parent)
{
    setLayout(columnOf(grid::medium(), {}));
    addFields();
    addMailboxFields();
    connect(m_reads, &QCheckBox::toggled, this, &AccountForm::lockMailbox);
    connect(m_address, &QLineEdit::editingFinished, this,
            [this] { emit addressEntered(m_address->text().trimmed()); });
    setEntry({});
}

QLineEdit *AccountForm::addLine(Field field, const QString &objectName, const QString &label)
{
    auto *edit = named(new QLineEdit, objectName);
    auto *shown = new FormField(edit);
    shown->setLabel(label);
    m_fields.insert(field, shown);
    layout()->addWidget(shown);
    return edit;
}

QComboBox *AccountForm::addSecurity(Field field, const QString &objectName, const QString &label)
{
    auto *box = makeShortComboBox(objectName);
    for (const auto security : {db::LinkSecurity::Tls, db::LinkSecurity::StartTls, db::LinkSecurity::None})
        box->addItem(words::linkSecurity(security), db::keyOf(security));
    auto *shown = new FormField(box);
    shown->setLabel(label);
    m_fields.insert(field, shown);
    layout()->addWidget(shown);
    return box;
}

QLineEdit *AccountForm::addPassword(const QString &objectName, const QString &label, const QString &hint)
{
    auto *edit = named(new QLineEdit, objectName);
    edit->setEchoMode(QLineEdit::Password);
    auto *shown = new FormField(edit);
    shown->setLabel(label);
    shown->setHint(hint);
    layout()->addWidget(shown);
    return edit;
}

void AccountForm::addFields()
{
    m_address = addLine(Field::Sender, u"accountAddressLineEdit"_s, tr("E-mail &address"));
    m_name = addLine(Field::Name, u"accountNameLineEdit"_s, tr("Name of the account"));
    m_senderName =
        addLine(Field::SenderName, u"accountSenderNameLineEdit"_s, tr("Sender's name, as customers see it"));
    m_host = addLine(Field::Host, u"accountHostLineEdit"_s, tr("Server that sends (SMTP)"));
    m_port = addLine(Field::Port, u"accountPortLineEdit"_s, tr("Port"));
    m_security = addSecurity(Field::Security, u"accountSecurityComboBox"_s, tr("Protection"));
    m_user = addLine(Field::UserName, u"accountUserLineEdit"_s, tr("User name"));
    m_login = makeShortComboBox(u"accountLoginComboBox"_s);
    for (const auto login : {db::LoginKind::Password, db::LoginKind::Bearer})
        m_login->addItem(words::loginKind(login), db::keyOf(login));
    auto *login = new FormField(m_login);
    login->setLabel(tr("The server wants"));
    layout()->addWidget(login);
    m_password = addPassword(u"accountPasswordLineEdit"_s, tr("Password or token"), {});
    m_perDay = addLine(Field::PerDay, u"accountPerDayLineEdit"_s, tr("Messages in 24 hours at most"));
    m_fields.value(Field::PerDay)->setHint(tr("Empty: no limit."));
    m_connections = addLine(Field::Connections, u"accountConnectionsLineEdit"_s,
                            tr("Mails on their way at once, 1 to 8"));
    m_fields.value(Field::Connections)
        ->setHint(
            tr("Each takes a connection of its own. More go out faster, but many servers take only one."));
}

void AccountForm::addMailboxFields()
{
    m_reads =
        named(new QCheckBox(tr("Read replies and bounces from the mailbox")), u"accountReadsCheckBox"_s);
    layout()->addWidget(m_reads);
    m_mailboxHost = addLine(Field::MailboxHost, u"mailboxHostLineEdit"_s, tr("Server of the mailbox (IMAP)"));
    m_mailboxPort = addLine(Field::MailboxPort, u"mailboxPortLineEdit"_s, tr("Port of the mailbox"));
    m_mailboxSecurity =
        addSecurity(Field::MailboxSecurity, u"mailboxSecurityComboBox"_s, tr("Protection of the mailbox"));
    m_mailboxUser = addLine(Field::MailboxUserName, u"mailboxUserLineEdit"_s, tr("User name of the mailbox"));
    m_mailboxPassword =
        addPassword(u"mailboxPasswordLineEdit"_s, tr("Password of the mailbox"),
                    tr("Only if it is another one. The password above is never given to another provider."));
    m_mailboxFolder = addLine(Field::MailboxFolder, u"mailboxFolderLineEdit"_s, tr("Folder of the mailbox"));
}

void AccountForm::lockMailbox()
{
    for (const Field field : {Field::MailboxHost, Field::MailboxPort, Field::MailboxSecurity,
                              Field::MailboxUserName, Field::MailboxFolder})
        m_fields.value(field)->setVisible(m_reads->isChecked());
    m_mailboxPassword->parentWidget()->setVisible(m_reads->isChecked());
}

void AccountForm::setEntry(const app::AccountEntry &entry)
{
    m_begun = entry;
    if (auto *password = qobject_cast<FormField *>(m_password->parentWidget()))
        password->setHint(entry.account.id
                              ? tr("It goes to the keychain of this computer and nowhere else. Left empty, "
                                   "the one there stays.")
                              : tr("It goes to the keychain of this computer and nowhere else."));
    const db::SendingAccount &account = entry.account;
    m_address->setText(account.sender);
    m_name->setText(account.name);
    m_senderName->setText(account.senderName);
    m_host->setText(account.host);
    m_port->setText(numberText(account.port));
    chooseKey(m_security, db::keyOf(account.security));
    m_user->setText(account.userName);
    chooseKey(m_login, db::keyOf(account.login));
    m_perDay->setText(numberText(account.perDay));
    m_connections->setText(QString::number(app::enteredConnections(account)));
    const db::Mailbox mailbox = entry.mailbox.value_or(db::Mailbox());
    m_reads->setChecked(entry.mailbox.has_value());
    m_mailboxHost->setText(mailbox.host);
    m_mailboxPort->setText(QString::number(mailbox.port));
    chooseKey(m_mailboxSecurity, db::keyOf(mailbox.security));
    m_mailboxUser->setText(mailbox.userName);
    m_mailboxFolder->setText(mailbox.folder);
    lockMailbox();
}

void AccountForm::applyPreset(const app::MailPreset &preset)
{
    app::AccountEntry filled = app::filledEntry(preset, m_address->text().trimmed());
    filled.account.id = m_begun.account.id;
    filled.account.keychainKey = m_begun.account.keychainKey;
    filled.account.name = m_name->text().trimmed();
    filled.account.senderName = m_senderName->text().trimmed();
    setEntry(filled);
}

app::AccountEntry AccountForm::entry() const
{
    app::AccountEntry entry = m_begun;
    db::SendingAccount &account = entry.account;
    account.sender = m_address->text().trimmed();
    account.name = m_name->text().trimmed();
    account.senderName = m_senderName->text().trimmed();
    account.host = m_host->text().trimmed();
    account.port = typedNumber(m_port);
    account.security = chosenSecurity(m_security);
    account.userName = m_user->text().trimmed();
    account.login =
        db::wordOf<db::LoginKind>(m_login->currentData().toString()).value_or(db::LoginKind::Password);
    account.perDay.reset();
    if (!m_perDay->text().trimmed().isEmpty())
        account.perDay = typedNumber(m_perDay);
    app::setConnections(account, m_connections->text().trimmed().isEmpty() ? 1 : typedNumber(m_connections));
    if (!m_reads->isChecked()) {
        entry.mailbox.reset();
        return entry;
    }
    db::Mailbox mailbox = entry.mailbox.value_or(db::Mailbox());
    mailbox.host = m_mailboxHost->text().trimmed();
    mailbox.port = typedNumber(m_mailboxPort);
    mailbox.security = chosenSecurity(m_mailboxSecurity);
    mailbox.userName = m_mailboxUser->text().trimmed();
    mailbox.folder = m_mailboxFolder->text().trimmed();
    entry.mailbox = mailbox;
    return entry;
}

QByteArray AccountForm::password() const
{
    return m_password->text().toUtf8();
}

QByteArray AccountForm::mailboxPassword() const
{
    return m_reads->isChecked() ? m_mailboxPassword->text().toUtf8() : QByteArray();
}

void AccountForm::clearPasswords()
{
    m_password->clear();
    m_mailboxPassword->clear();
}

void AccountForm::showProblems(const QList<app::AccountProblem> &problems)
{
    for (FormField *field : std::as_const(m_fields))
        field->setProblem({});
    for (const app::AccountProblem &problem : problems) {
        if (FormField *field = m_fields.value(problem.field))
            field->setProblem(words::accountProblem(problem));
    }
    if (FormField *first = problems.isEmpty() ? nullptr : m_fields.value(problems.constFirst().field))
        first->keyboard()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
