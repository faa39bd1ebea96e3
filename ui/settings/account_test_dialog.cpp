#include "ui/settings/account_test_dialog.h"

#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/default_account.h"
#include "ui/language/account_words.h"
#include "ui/language/explain.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

AccountTestDialog::AccountTestDialog(const Needs &needs, const db::SendingAccount &account, QWidget *window)
    : QDialog(window), m_needs(needs), m_account(account), m_to(named(new QLineEdit, u"testToLineEdit"_s)),
      m_text(makeShortComboBox(u"testTemplateComboBox"_s)), m_progress(new JobProgress),
      m_outcome(new ToneLabel(u"testOutcomeLabel"_s)),
      m_send(makeButton(u"sendTestPushButton"_s, tr("Send the test"), ButtonKind::Primary)),
      m_close(makeButton(u"closeTestPushButton"_s, tr("Close"))),
      m_loader(needs.desk, [this](const QList<app::TestChoice> &choices) {
          m_choices = choices;
          for (int i = 0; i < choices.size(); ++i) {
              const app::TestChoice &choice = choices.at(i);
              if (!isZalo() || app::approvedTemplateOf(m_account, choice.text))
                  m_text->addItem(
                      tr("%1, as for %2", "a template; a customer").arg(choice.title, choice.customerName),
                      i);
          }
      })
{
    setObjectName(u"accountTestDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send a test to myself"));
    arrange();
    connect(m_send, &QPushButton::clicked, this, &AccountTestDialog::prepare);
    connect(m_close, &QPushButton::clicked, this, &AccountTestDialog::reject);
    connect(m_progress->cancelButton(), &QPushButton::clicked, this, [this] {
        if (m_stop)
            *m_stop = true;
    });
    m_loader.ask(app::asking(&app::testChoices, app::channelOfAccount(account.kind)));
    m_to->setFocus();
}

bool AccountTestDialog::isZalo() const
{
    return m_account.kind == db::AccountKind::Zalo;
}

void AccountTestDialog::arrange()
{
    const bool isMail = m_account.kind == db::AccountKind::Smtp;
    if (isMail)
        m_to->setText(m_account.sender);
    if (!isZalo())
        m_text->addItem(tr("A plain sentence"));
    auto *to = new FormField(m_to);
    to->setLabel(isMail ? tr("To your own &address") : tr("To your own &number"));
    auto *text = new FormField(m_text);
    text->setLabel(tr("&Words"));
    auto *note =
        makeWrappedLabel(TextStyle::Secondary, u"testNoteLabel"_s,
                         isZalo() ? tr("Zalo sends the approved words as they are, so nothing marks them "
                                       "as a test. It is no message of the shop.")
                                  : tr("It is marked as a test, and is no message of the shop: it is "
                                       "not counted and goes to no customer."));
    m_send->setDefault(true);
    setLayout(columnOf(grid::medium(),
                       {to, text, note, m_progress, m_outcome, BoxItem::rest(),
                        rowOf(grid::small(), {BoxItem::rest(), m_send, m_close})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(480), grid::px(360));
}

void AccountTestDialog::prepare()
{
    if (m_isRunning)
        return;
    if (isZalo() && m_text->currentIndex() < 0) {
        m_outcome->say(tr("Say first which approved template stands for one of yours."), Role::Danger);
        return;
    }
    m_isRunning = true;
    m_send->setEnabled(false);
    m_outcome->say({});
    app::TestWish wish{m_account.id, m_to->text().trimmed()};
    if (const QVariant choice = m_text->currentData(); choice.isValid()) {
        wish.customer = m_choices.at(choice.toInt()).customer;
        wish.text = m_choices.at(choice.toInt()).text;
    }
    m_needs.desk.ask(this, app::asking(&app::prepareTest, wish, m_needs.desk.clock()),
                     [this](const db::Result<app::TestMessage> &message) {
                         if (message)
                             send(*message);
                         else if (message.error().detail.startsWith("to: "_L1))
                             end(tr("This is not an address of your own: it is wrong, or a customer has it."),
                                 Role::Danger);
                         else if (message.error().kind == db::ErrorKind::InvalidInput)
                             end(tr("These words cannot be filled for this customer. Choose others."),
                                 Role::Danger);
                         else
                             end(explain(message.error()), Role::Danger);
                     });
}

void AccountTestDialog::send(const app::TestMessage &message)
{
    m_progress->begin(tr("The test is being sent."));
    m_stop = m_needs.work.test(this, message, [this](const app::TestOutcome &test) {
        const bool well = !test.refusal && test.outcome.kind == app::SendOutcome::Kind::Accepted;
        end(words::testOutcome(test), well ? Role::Good : Role::Danger);
    });
}

void AccountTestDialog::end(const QString &words, Role role)
{
    m_isRunning = false;
    m_stop.reset();
    m_progress->end();
    m_send->setEnabled(true);
    m_outcome->say(words, role);
    m_send->setFocus(Qt::OtherFocusReason);
}

void AccountTestDialog::reject()
{
    if (m_stop)
        *m_stop = true;
    else
        QDialog::reject();
}

} // namespace ui
