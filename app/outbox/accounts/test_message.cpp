#include "app/outbox/accounts/test_message.h"

#include "app/mail/shown_pictures.h"
#include "app/messages/audience_guard.h"
#include "app/messages/template_library.h"
#include "app/outbox/accounts/approved_notification.h"
#include "app/outbox/accounts/default_account.h"
#include "app/people/email_address.h"
#include "app/people/phone.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/messages/template_file_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct TestWords
{
    QString subject;
    QString text;
    OutgoingMail files = {}; ///< those of the template
};

tl::unexpected<db::Error> wrongTest(const QString &detail)
{
    return db::failure(db::ErrorKind::InvalidInput, detail);
}

/// What marks a message as a test, in the language of its words.
QString testMark(const QString &language)
{
    return language == "vi"_L1 ? u"[THỬ] "_s : u"[TEST] "_s;
}

TestWords plainTestWords(const db::SendingAccount &account, const ShopSettings &shop)
{
    const QString name = shop.nameIn(shop.language);
    if (shop.language == "vi"_L1)
        return {u"Thư thử của %1"_s.arg(name),
                u"Đây là tin thử từ tài khoản “%1” của %2. Nhận được tin này nghĩa là gửi được."_s.arg(
                    account.name, name)};
    return {u"A test from %1"_s.arg(name),
            u"This is a test of the account “%1” of %2. Whoever reads it knows that sending works."_s.arg(
                account.name, name)};
}

db::Result<TestWords> filledTestWords(db::Session &session, db::TemplateId textId, db::CustomerId customerId,
                                      db::Channel channel, QDate today)
{
    MK_TRY(const auto library, loadTemplates(session));
    const db::Template *text = library.find(textId);
    if (!text)
        return db::failure(db::ErrorKind::NotFound, u"template %1"_s.arg(textId.value));
    if (text->channel != channel)
        return wrongTest(u"template: its channel is %1"_s.arg(db::keyOf(text->channel)));
    MK_TRY(const auto customer, session.customers().byId(customerId));
    if (const auto refused = refusal(*text, customer))
        return db::failure(db::ErrorKind::Conflict, u"%1: %2"_s.arg(refused->reason, refused->detail));
    const MessageDay day = library.dayFor(customer, text->occasionKey, today);
    const RenderedMessage filled = MessageRenderer(library.shop).render(*text, customer, day);
    if (!filled.sendable())
        return wrongTest(u"template: it cannot be filled for this customer"_s);
    TestWords words{filled.subject, filled.text};
    MK_TRY(const auto files, session.templateFiles().of(textId));
    for (const db::TemplateFile &file : files) {
        MK_TRY(auto bytes, session.templateFiles().bytesOf(file.id));
        addFile(words.files, {file.name, file.mediaType.toLatin1(), std::move(bytes), {}}, file.place);
    }
    return words;
}

/// As it is dialled or written to.
db::Result<QString> testAddress(db::Session &session, const QString &typed, db::Channel channel)
{
    const bool isMail = channel == db::Channel::Email;
    QString address;
    if (isMail)
        address = normalizedEmail(typed).value_or(QString());
    else if (const PhoneNumber phone = parsePhone(typed); phone.valid && phone.e164.startsWith(u'+'))
        address = phone.e164;
    if (address.isEmpty())
        return wrongTest(typed.isEmpty() ? u"to: is missing"_s
                                         : u"to: \"%1\" is no address for it"_s.arg(typed));
    const auto kind = isMail ? db::ContactKind::Email : db::ContactKind::Phone;
    MK_TRY(const auto owners, session.reader().ownersOf(kind, address, 1));
    if (!owners.isEmpty())
        return db::failure(db::ErrorKind::Conflict,
                           u"to: %1 is the address of customer %2; a test goes to oneself only"_s.arg(
                               address, QString::number(owners.constFirst().id.value)));
    return address;
}

db::Result<OutgoingBytes> testMail(const TestMessage &message, const TestWords &words, const Clock &clock)
{
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    OutgoingMail mail = words.files;
    mail.messageId = newMessageId(message.account.sender.section(u'@', -1), random);
    mail.sentAt = clock.now();
    mail.from = {message.account.senderName, message.account.sender};
    mail.to = {{}, message.to};
    mail.subject = words.subject;
    mail.text = words.text;
    showPictures(mail);
    MK_TRY(auto bytes, mailBytes(mail));
    return OutgoingBytes{{message.account.sender, message.to}, std::move(bytes)};
}

db::Result<db::SendingAccount> testableAccount(db::Session &session, db::SendingAccountId id)
{
    MK_TRY(auto account, session.sendingAccounts().byId(id));
    if (account.archived)
        return db::failure(db::ErrorKind::Conflict, u"account %1 is archived"_s.arg(id.value));
    return account;
}

/// By Zalo: the approved template that stands for one of ours, with that customer's data. Its words are
/// fixed, so nothing marks it as a test.
db::Result<OutgoingItem> testNotification(db::Session &session, const TestMessage &message,
                                          const TestWish &wish, QDate today)
{
    if (!wish.text)
        return db::failure(db::ErrorKind::Conflict,
                           u"account %1 sends approved templates only: name a customer and a template"_s.arg(
                               wish.account.value));
    const auto approved = approvedTemplateOf(message.account, *wish.text);
    if (!approved)
        return db::failure(db::ErrorKind::Conflict,
                           u"template %1: no approved one stands for it"_s.arg(wish.text->value));
    MK_TRY(const auto library, loadTemplates(session));
    const db::Template *text = library.find(*wish.text);
    if (!text)
        return db::failure(db::ErrorKind::NotFound, u"template %1"_s.arg(wish.text->value));
    MK_TRY(const auto customer, session.customers().byId(*wish.customer));
    if (const auto refused = refusal(*text, customer))
        return db::failure(db::ErrorKind::Conflict, u"%1: %2"_s.arg(refused->reason, refused->detail));
    const MessageDay day = library.dayFor(customer, text->occasionKey, today);
    MK_TRY(const auto notification, filledNotification(*approved, library.shop, {*text, customer, day}));
    OutgoingItem item;
    item.templateId = notification.templateId;
    item.parameters = notification.parameters;
    item.text = text->title;
    return item;
}

} // namespace

db::Result<TestMessage> prepareTest(db::Session &session, const TestWish &wish, const Clock &clock)
{
    TestMessage message;
    MK_TRY(message.account, testableAccount(session, wish.account));
    const db::Channel channel = channelOfAccount(message.account.kind);
    const QString own = channel == db::Channel::Email ? message.account.sender : QString();
    MK_TRY(message.to, testAddress(session, wish.to.isEmpty() ? own : wish.to, channel));
    if (wish.customer.has_value() != wish.text.has_value())
        return wrongTest(wish.customer ? u"template: is missing"_s : u"customer: is missing"_s);
    if (message.account.kind == db::AccountKind::Zalo) {
        MK_TRY(message.item, testNotification(session, message, wish, clock.today()));
        message.item.recipient = message.to;
        message.item.id = u"test-%1"_s.arg(clock.nowMs());
        return message;
    }
    MK_TRY(const auto shop, ShopSettings::load(session));
    TestWords words = plainTestWords(message.account, shop);
    if (wish.customer) {
        MK_TRY(words, filledTestWords(session, *wish.text, *wish.customer, channel, clock.today()));
    }
    const QString mark = testMark(shop.language);
    message.item.recipient = message.to;
    if (channel == db::Channel::Email) {
        words.subject.prepend(mark);
        MK_TRY(message.item.mail, testMail(message, words, clock));
    } else {
        words.text.prepend(mark);
    }
    message.item.id = u"test-%1"_s.arg(clock.nowMs());
    message.item.subject = words.subject;
    message.item.text = words.text;
    return message;
}

TestOutcome sendTest(const TestMessage &message, Secrets &secrets, const std::atomic_bool *stop,
                     const OpenAccount &open)
{
    TestOutcome test;
    const auto transport = open(message.account, secrets);
    if (!transport) {
        test.refusal = transport.error();
        return test;
    }
    const SendResult result = (*transport)->send(message.item, stop);
    (*transport)->finish();
    test.outcome = result.outcome;
    test.reason = result.reason;
    return test;
}

} // namespace app
