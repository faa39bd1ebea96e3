#include "ui/settings/account_dialog.h"

#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_list.h"
#include "ui/language/account_words.h"
#include "ui/language/explain.h"
#include "ui/settings/account_form.h"
#include "ui/settings/gateway_form.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

AccountDialog::AccountDialog(const Needs &needs, QWidget *window)
    : QDialog(window), m_needs(needs), m_isNew(true),
      m_presets(app::mailPresets().value_or(QList<app::MailPreset>())),
      m_kind(makeShortComboBox(u"accountKindComboBox"_s)),
      m_preset(makeShortComboBox(u"accountPresetComboBox"_s)),
      m_note(makeWrappedLabel(TextStyle::Secondary, u"accountPresetNoteLabel"_s)), m_form(new AccountForm),
      m_problem(new ToneLabel(u"accountProblemLabel"_s)),
      m_save(makeButton(u"saveAccountPushButton"_s, tr("Save"), ButtonKind::Primary)),
      m_cancel(makeButton(u"cancelAccountPushButton"_s, tr("Cancel")))
{
    setObjectName(u"accountDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add an account to send from"));
    for (const auto kind :
         {db::AccountKind::Smtp, db::AccountKind::SmsGateway, db::AccountKind::Gammu, db::AccountKind::Zalo})
        m_kind->addItem(words::accountKind(kind), db::keyOf(kind));
    for (const app::MailPreset &preset : m_presets)
        m_preset->addItem(words::presetName(preset), preset.key);
    arrange();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccountDialog::chooseKind);
    connect(m_preset, &QComboBox::activated, this, &AccountDialog::choosePreset);
    connect(m_form, &AccountForm::addressEntered, this, &AccountDialog::guessPreset);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &AccountDialog::reject);
    choosePreset();
    m_form->addressField()->setFocus();
}

AccountDialog::AccountDialog(const Needs &needs, const app::AccountEntry &entry, QWidget *window)
    : AccountDialog(needs, window)
{
    m_isNew = false;
    setWindowTitle(tr("Change the account"));
    showKind(entry.account.kind);
    m_kind->parentWidget()->hide();
    m_preset->parentWidget()->hide();
    m_note->hide();
    showEntry(entry);
}

void AccountDialog::arrange()
{
    auto *preset = new FormField(m_preset);
    preset->setLabel(tr("&Provider"));
    auto *kind = new FormField(m_kind);
    kind->setLabel(tr("&Kind of account"));
    auto *fields = new QWidget;
    m_fields = columnOf(grid::medium(), {kind, preset, m_note, m_form}, {0, 0, grid::medium(), 0});
    m_fields->addStretch(1);
    fields->setLayout(m_fields);
    auto *scroll = new PlainScrollArea(u"accountScrollArea"_s, fields);
    m_save->setDefault(true);
    setLayout(columnOf(grid::medium(),
                       {{scroll, 1}, m_problem, rowOf(grid::small(), {BoxItem::rest(), m_save, m_cancel})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(520), grid::px(680));
}

void AccountDialog::chooseKind()
{
    showKind(db::wordOf<db::AccountKind>(m_kind->currentData().toString()).value_or(db::AccountKind::Smtp));
}

void AccountDialog::showKind(db::AccountKind kind)
{
    const bool isMail = kind == db::AccountKind::Smtp;
    for (QWidget *widget :
         {m_preset->parentWidget(), static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_form)})
        widget->setVisible(isMail);
    delete m_gateway;
    m_gateway = isMail ? nullptr : new GatewayForm(kind);
    if (m_gateway)
        m_fields->insertWidget(m_fields->indexOf(m_form), m_gateway);
    m_problem->say({});
}

void AccountDialog::showEntry(const app::AccountEntry &entry)
{
    m_hasPassword = !app::secretsOf(entry).isEmpty();
    if (m_gateway)
        m_gateway->setEntry(entry);
    else
        m_form->setEntry(entry);
}

app::AccountEntry AccountDialog::typedEntry() const
{
    app::AccountEntry entry = m_gateway ? m_gateway->entry() : m_form->entry();
    if (entry.account.name.isEmpty() && !m_gateway)
        entry.account.name = entry.account.sender;
    return entry;
}

QMap<QString, QByteArray> AccountDialog::typedSecrets() const
{
    if (m_gateway)
        return m_gateway->secrets();
    QMap<QString, QByteArray> typed;
    if (!m_form->password().isEmpty())
        typed.insert(app::kLoginSecret.toString(), m_form->password());
    if (!m_form->mailboxPassword().isEmpty())
        typed.insert(app::kMailboxSecret.toString(), m_form->mailboxPassword());
    return typed;
}

void AccountDialog::clearSecrets()
{
    m_form->clearPasswords();
    if (m_gateway)
        m_gateway->clearSecrets();
}

void AccountDialog::choosePreset()
{
    const int at = m_preset->currentIndex();
    if (at < 0)
        return;
    m_note->setText(words::presetNote(m_presets.at(at)));
    m_form->applyPreset(m_presets.at(at));
}

void AccountDialog::guessPreset(const QString &address)
{
    if (!m_isNew)
        return;
    if (const auto preset = app::mailPresetOf(address, m_presets))
        m_preset->setCurrentIndex(m_preset->findData(preset->key));
    if (m_form->entry().account.userName.isEmpty()) // what a person has typed stays
        choosePreset();
}

void AccountDialog::save()
{
    if (m_isSaving)
        return;
    const app::AccountEntry entry = typedEntry();
    const QList<app::AccountProblem> problems = app::accountProblems(entry);
    QString hidden;
    if (m_gateway)
        hidden = m_gateway->showProblems(problems);
    else
        m_form->showProblems(problems);
    m_problem->say(hidden, Role::Danger);
    if (!problems.isEmpty())
        return;
    const QMap<QString, QByteArray> typed = typedSecrets();
    if (std::ranges::any_of(typed, [&entry](const QByteArray &secret) {
            return app::isTooShortSecret(entry.account, secret);
        })) {
        complain(
            tr("A secret of a gateway has at least 4 letters, so that it can be kept out of what is shown."));
        return;
    }
    if (std::ranges::any_of(typed, [&entry](const QByteArray &secret) {
            return app::isWrittenSecret(entry.account, secret);
        })) {
        complain(tr("The secret is also written out in another field, which the shop's file keeps. Write its "
                    "name there, as in {{api_key}}."));
        return;
    }
    m_isSaving = true;
    m_save->setEnabled(false);
    m_keychainKey = entry.account.keychainKey;
    const auto failed = [this](const db::Error &error) {
        complain(error.kind == db::ErrorKind::Conflict
                     ? tr("Another account has this name, perhaps an archived one.")
                     : explain(error));
    };
    if (m_isNew)
        m_needs.doer.run(this, app::AddAccount{entry},
                         {.then = [this](db::SendingAccountId id) { saved(id); }, .failed = failed});
    else
        m_needs.doer.run(
            this, app::ChangeAccount{entry},
            {.then = [this, id = entry.account.id](const app::Nothing &) { saved(id); }, .failed = failed});
}

void AccountDialog::saved(db::SendingAccountId id)
{
    m_isNew = false; // what is saved again changes it
    m_kind->setEnabled(false);
    m_needs.doer.desk().askInTurn(this, app::asking(&app::readAccountEntry, id),
                                  [this](const db::Result<app::AccountEntry> &entry) {
                                      if (entry)
                                          keepPasswords(*entry);
                                      else
                                          complain(explain(entry.error()));
                                  });
}

void AccountDialog::keepPasswords(const app::AccountEntry &entry)
{
    const QMap<QString, QByteArray> typed = typedSecrets();
    const QStringList needed = app::secretsOf(entry);
    m_isPasswordWanted =
        !m_keychainKey.isEmpty() && m_keychainKey != entry.account.keychainKey &&
        std::ranges::any_of(needed, [&typed](const QString &name) { return !typed.contains(name); });
    if (!m_keychainKey.isEmpty() && m_keychainKey != entry.account.keychainKey)
        forgetBefore(entry.account);
    showEntry(entry);
    keepEach(entry.account, typed);
}

// It is for nobody any more. Who is told outlives the dialog.
void AccountDialog::forgetBefore(db::SendingAccount account)
{
    account.keychainKey = m_keychainKey;
    Doer &doer = m_needs.doer;
    m_needs.work.forget(
        &doer, account,
        [&doer, name = account.name, had = m_hasPassword](const app::SecretResult<void> &removed) {
            if (removed && had)
                doer.bar().show({Notice::Kind::Info, tr("The earlier password of %1 was removed from the "
                                                        "keychain. An undo does not bring it back.",
                                                        "account")
                                                         .arg(name)});
            if (!removed)
                doer.bar().show({Notice::Kind::Danger,
                                 tr("The account's earlier password is still in the keychain: %1", "reason")
                                     .arg(words::secretFault(removed.error().fault))});
        });
}

void AccountDialog::keepEach(const db::SendingAccount &account, QMap<QString, QByteArray> typed)
{
    if (typed.isEmpty()) {
        finish();
        return;
    }
    const QString secret = typed.firstKey();
    const QByteArray value = typed.take(secret);
    m_needs.work.keep(this, account, secret, value,
                      [this, account, typed](const app::SecretResult<void> &kept) {
                          if (kept)
                              keepEach(account, typed);
                          else
                              complain(tr("The account is saved, its password is not. %1")
                                           .arg(words::secretFault(kept.error().fault)));
                      });
}

void AccountDialog::finish()
{
    clearSecrets();
    if (m_isPasswordWanted)
        complain(tr("The account is saved. It logs in elsewhere now, so enter its password again."));
    else
        accept();
}

void AccountDialog::complain(const QString &problem)
{
    m_isSaving = false;
    m_save->setEnabled(true);
    m_problem->say(problem, Role::Danger);
    m_save->setFocus(Qt::OtherFocusReason);
}

void AccountDialog::reject()
{
    clearSecrets();
    QDialog::reject();
}

} // namespace ui
