#pragma once

#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_work.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/ui/settings/answering_transport.h"
#include "ui/settings/accounts_section.h"
#include "ui/shell/doer.h"
#include "ui/shell/window_stage.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

/// The accounts among the settings, with a keychain in memory and a server that answers as it is told to.
class AccountsStage
{
protected:
    void openSection()
    {
        m_stage = std::make_unique<WindowStage>();
        m_stage->open();
        m_secrets = std::make_shared<test::HeldSecrets>();
        m_outcome = {};
        m_outcome.kind = app::SendOutcome::Kind::Accepted;
        m_work =
            std::make_unique<app::AccountWork>(m_secrets, [this](const db::SendingAccount &, app::Secrets &) {
                return app::AccountResult<std::unique_ptr<app::Transport>>(
                    std::make_unique<test::AnsweringTransport>(m_outcome));
            });
        m_doer = std::make_unique<ui::Doer>(*m_stage->desk, m_stage->window->notifications(),
                                            m_stage->window->undo());
        m_section = std::make_unique<ui::AccountsSection>(ui::AccountsSection::Needs{*m_doer, *m_work});
        m_section->show();
    }
    void closeSection()
    {
        m_section.reset();
        m_work.reset();
        m_doer.reset();
        m_stage.reset();
    }
    QList<db::SendingAccount> stored() { return m_stage->shop.session().sendingAccounts().list().value(); }
    QPointer<QDialog> opened(const QString &button)
    {
        m_section->findChild<QPushButton *>(button)->click();
        return m_section->findChild<QDialog *>(QStringLiteral("accountDialog"));
    }
    /// The dialog for a new account of that kind.
    QPointer<QDialog> begun(db::AccountKind kind)
    {
        const QPointer<QDialog> form = opened(QStringLiteral("addAccountPushButton"));
        auto *kinds = form->findChild<QComboBox *>(QStringLiteral("accountKindComboBox"));
        kinds->setCurrentIndex(kinds->findData(db::keyOf(kind)));
        return form;
    }
    static void choose(QDialog *form, const QString &gateway)
    {
        auto *gateways = form->findChild<QComboBox *>(QStringLiteral("gatewayComboBox"));
        QVERIFY(gateways->findData(gateway) >= 0);
        gateways->setCurrentIndex(gateways->findData(gateway));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static QLineEdit *line(QDialog *form, const QString &name) { return form->findChild<QLineEdit *>(name); }
    static void enter(QDialog *form, const QString &name, const QString &text)
    {
        QVERIFY2(line(form, name), qPrintable(name));
        line(form, name)->setText(text);
        emit line(form, name)->editingFinished();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static void save(QDialog *form)
    {
        form->findChild<QPushButton *>(QStringLiteral("saveAccountPushButton"))->click();
    }
    QByteArray held(const QString &secret) const
    {
        for (auto one = m_secrets->held.cbegin(); one != m_secrets->held.cend(); ++one) {
            if (one.key().endsWith(QLatin1Char('/') + secret))
                return one.value();
        }
        return {};
    }

    void addToShop(const app::AccountEntry &entry)
    {
        QVERIFY(app::run(m_stage->shop.session(), app::AddAccount{entry}, m_stage->shop.moment()));
    }
    QPushButton *button(const QString &name) const { return m_section->findChild<QPushButton *>(name); }
    QDialog *dialog(const QString &name) const { return m_section->findChild<QDialog *>(name); }
    static void press(QDialog *dialog, const QString &name)
    {
        dialog->findChild<QPushButton *>(name)->click();
    }
    QString row(int row) const
    {
        return m_section->findChild<QListView *>()
            ->model()
            ->index(row, 0)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
    int rows() const { return m_section->findChild<QListView *>()->model()->rowCount(); }

    std::unique_ptr<WindowStage> m_stage;
    std::shared_ptr<test::HeldSecrets> m_secrets;
    app::SendOutcome m_outcome;
    std::unique_ptr<app::AccountWork> m_work;
    std::unique_ptr<ui::Doer> m_doer;
    std::unique_ptr<ui::AccountsSection> m_section;
};
