#pragma once

#include "app/outbox/accounts/account_work.h"
#include "app/outbox/accounts/test_choices.h"
#include "ui/shell/loader.h"
#include "ui/theme/roles.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ui {

class JobProgress;
class ToneLabel;

/// Sends a test by an account to the person themself, in plain words or those of a template as a real
/// customer would get them.
class AccountTestDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    struct Needs
    {
        app::Desk &desk;
        app::AccountWork &work;
    };
    AccountTestDialog(const Needs &needs, const db::SendingAccount &account, QWidget *window);

    /// While a test is on its way, this stops it.
    void reject() override;

private:
    void arrange();
    bool isZalo() const;
    void prepare();
    void send(const app::TestMessage &message);
    void end(const QString &words, Role role);

    Needs m_needs;
    db::SendingAccount m_account;
    QLineEdit *m_to;
    QComboBox *m_text;
    JobProgress *m_progress;
    ToneLabel *m_outcome;
    QPushButton *m_send;
    QPushButton *m_close;
    QList<app::TestChoice> m_choices;
    bool m_isRunning = false;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of a test that is on its way
    Loader<QList<app::TestChoice>> m_loader;
};

} // namespace ui
