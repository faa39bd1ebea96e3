#pragma once

#include "app/core/command.h"
#include "app/outbox/sending/message_releaser.h"
#include "app/outbox/sending/sending_commands.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/shop/setting_store.h"

#include <QHash>

/// A shop with mails to send and an account to send them by, on a Saturday at ten o'clock; the server does as
/// it is told, and keeps what it was given.
class SendingScene
{
protected:
    using Kind = app::SendOutcome::Kind;

    void makeScene()
    {
        m_handed.clear();
        m_news.clear();
        m_transports = 0;
        m_noTransport.reset();
        m_runsApart = false;
        m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
        m_shop = std::make_unique<TestShop>();
        db::Template text;
        text.title = QStringLiteral("Thư");
        text.audience = db::Audience::Existing;
        text.purpose = db::Purpose::Greeting;
        text.channel = db::Channel::Email;
        text.language = QStringLiteral("vi");
        text.subject = QStringLiteral("Chào");
        text.body = QStringLiteral("Chào bạn");
        m_text = must(session().templates().add(text, m_shop->moment())).value;
        db::SendingAccount account;
        account.name = QStringLiteral("Shop");
        account.sender = QStringLiteral("hoa@shop.example");
        account.host = QStringLiteral("127.0.0.1");
        account.security = db::LinkSecurity::None;
        account.id = must(session().sendingAccounts().add(account, m_shop->moment()));
        m_account = account;
    }
    db::Session &session() { return m_shop->session(); }

    static app::SendResult answer(Kind kind, app::SmtpPhase phase = app::SmtpPhase::Content, int code = 0)
    {
        app::SendResult result;
        result.outcome.kind = kind;
        result.outcome.phase = phase;
        result.outcome.replyCode = code;
        result.outcome.words = kind == Kind::Accepted ? QString() : QStringLiteral("the server's words");
        return result;
    }

    template <class T> static T must(db::Result<T> result)
    {
        if (!result)
            qFatal("setting the scene: %s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

    /// A customer with an e-mail address, and a mail to them that is due since nine o'clock.
    db::MessageId plan(const QString &name = QStringLiteral("Nguyễn Thị Lan"))
    {
        const int number = ++m_number;
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        const QString address = QStringLiteral("k%1@example.vn").arg(number);
        person.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, true, true});
        db::OutboxMessage message;
        message.customer = m_shop->add(person);
        message.purpose = db::Purpose::Greeting;
        message.channel = db::Channel::Email;
        message.templateId = m_text;
        message.templateVersion = 1;
        message.address = address;
        message.dueOn = m_shop->clock().today();
        message.dueAt = QTime(9, 0);
        message.subject = QStringLiteral("Chào");
        message.text = QStringLiteral("Chào bạn số %1").arg(number);
        return *must(session().outbox().add(message, m_shop->moment()));
    }
    /// Planned and approved, a minute ago.
    db::MessageId approved()
    {
        const auto id = plan();
        must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
        return id;
    }
    QList<db::MessageId> approvedMany(int count)
    {
        QList<db::MessageId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(plan());
        must(app::run(session(), app::ApproveMessages{ids}, actAt(-60)));
        return ids;
    }
    db::Act actAt(int seconds) const
    {
        db::Act act = m_shop->clock().act();
        act.ms += seconds * 1000LL;
        return act;
    }
    /// The clock goes on by so many seconds, or back.
    void pass(qint64 seconds)
    {
        m_shop->setClock(m_shop->clock().now().addSecs(seconds).toUTC().toString(Qt::ISODate));
    }

    db::OutboxMessage message(db::MessageId id) { return must(session().outbox().byId(id)); }
    db::MessageState stateOf(db::MessageId id) { return message(id).state; }
    qsizetype handedTo(db::MessageId id)
    {
        const QString address = message(id).address;
        return std::count_if(m_handed.cbegin(), m_handed.cend(),
                             [&](const app::OutgoingItem &item) { return item.recipient == address; });
    }

    app::ReleaserSetup setup(const QString &holder = QStringLiteral("desk-1"))
    {
        return {[this](const db::SendingAccount &) { return transport(); },
                {holder, QStringLiteral("PC")},
                [this](const app::ReleasedMessage &one) { m_news.append(one); },
                nullptr};
    }
    app::ReleaseReport release(app::MessageReleaser &releaser, qint64 limit = -1)
    {
        return must(releaser.round(session(), m_shop->clock(), limit));
    }
    /// One round of a program that was just started.
    app::ReleaseReport releaseOnce(const QString &holder = QStringLiteral("desk-1"))
    {
        app::MessageReleaser releaser(setup(holder));
        return release(releaser);
    }
    void changeAccount(const std::function<void(db::SendingAccount &)> &change)
    {
        change(m_account);
        const auto changed = session().sendingAccounts().update(m_account, m_shop->moment());
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    }
    void setUndoSeconds(int seconds)
    {
        must(session().settings().set(app::kUndoSecondsKey.toString(), QString::number(seconds)));
    }

    class Scripted final : public app::Transport
    {
    public:
        explicit Scripted(SendingScene &scene) : m_scene(scene) {}
        app::TransportCapabilities capabilities() const override
        {
            return {.sendsByItself = true, .runsApart = m_scene.m_runsApart};
        }
        app::SendResult send(const app::OutgoingItem &item, const std::atomic_bool *) override
        {
            m_scene.m_handed.append(item);
            return m_scene.m_answer(item);
        }

    private:
        SendingScene &m_scene;
    };
    app::AccountResult<std::unique_ptr<app::Transport>> transport()
    {
        ++m_transports;
        if (m_noTransport)
            return tl::unexpected(*m_noTransport);
        return std::make_unique<Scripted>(*this);
    }

    std::unique_ptr<TestShop> m_shop;
    db::TemplateId m_text;
    db::SendingAccount m_account;
    QList<app::OutgoingItem> m_handed;
    QList<app::ReleasedMessage> m_news;
    std::function<app::SendResult(const app::OutgoingItem &)> m_answer;
    std::optional<app::AccountRefusal> m_noTransport;
    int m_transports = 0;     ///< how often one was asked for
    bool m_runsApart = false; ///< one connection: m_answer is asked on a thread of its own

private:
    int m_number = 0;
};
