#pragma once

#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/draft_store.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>

inline const QByteArray kSecret("Zyxwuq"); // in every text of hers
inline const QByteArray kPhone("905123987");

/// A customer with everything that can be stored of one.
inline db::CustomerId addWithEverything(TestShop &shop)
{
    db::Customer person = TestShop::person(QStringLiteral("Trần Thị Zyxwuq"), db::LifecycleStage::Loyalty);
    person.code = QStringLiteral("ZYX-Zyxwuq");
    person.note = QStringLiteral("Note Zyxwuq");
    person.occupation = QStringLiteral("Job Zyxwuq");
    person.address = QStringLiteral("Street Zyxwuq");
    person.province = QStringLiteral("Province Zyxwuq");
    person.honorific = QStringLiteral("Zyxwuq");
    person.tags = {QStringLiteral("Tag Zyxwuq"), QStringLiteral("VIP")};
    person.birthday = {.day = 21, .month = 11, .year = 1990};
    person.contactPoints = {{{},
                             {},
                             db::ContactKind::Phone,
                             QStringLiteral("0905123987"),
                             QStringLiteral("+84905123987"),
                             true,
                             true},
                            {{},
                             {},
                             db::ContactKind::Email,
                             QStringLiteral("Zyxwuq@example.com"),
                             QStringLiteral("zyxwuq@example.com"),
                             true,
                             false}};
    const db::CustomerId id = shop.add(person);
    db::Interaction visit;
    visit.customer = id;
    visit.kind = db::InteractionKind::Purchase;
    visit.channel = db::Channel::Store;
    visit.direction = db::Direction::In;
    visit.amount = 250'000;
    visit.occurredOn = shop.clock().today();
    visit.occurredAtMs = shop.clock().nowMs();
    visit.note = QStringLiteral("bought for Zyxwuq");
    visit.referenceSource = QStringLiteral("till");
    visit.reference = QStringLiteral("HD-Zyxwuq");
    if (!app::run(shop.session(), app::LogContact{visit, {}}, shop.moment()))
        qFatal("log");
    const db::Consent refusal{{},
                              id,
                              QStringLiteral("sms"),
                              db::Purpose::Greeting,
                              false,
                              QStringLiteral("Zyxwuq said"),
                              QStringLiteral("Zyxwuq"),
                              shop.clock().nowMs()};
    if (!app::run(shop.session(), app::RecordConsent{refusal}, shop.moment()))
        qFatal("consent");
    // A change, whose values the journal keeps, and a draft.
    app::SaveRequest request;
    request.base = *shop.session().customers().byId(id);
    request.mine = *request.base;
    request.mine.note = QStringLiteral("Another note Zyxwuq");
    request.mine.address = QStringLiteral("Another street Zyxwuq");
    if (!app::run(shop.session(), app::SaveCustomer{request}, shop.moment()) ||
        !shop.session().drafts().put({app::draftKeyOf(id), QStringLiteral("{\"name\":\"Zyxwuq\"}"), 1}) ||
        !shop.session().drafts().put({app::logDraftKeyOf(id), QStringLiteral("Zyxwuq called"), 1}))
        qFatal("change");
    // A list that overwrites her, whose values the import keeps.
    QBuffer list;
    list.setData(
        "code,full_name,note,address\nZYX-Zyxwuq,Trần Thị Zyxwuq,Third note Zyxwuq,Third street Zyxwuq\n");
    list.open(QIODevice::ReadOnly);
    const auto imported = app::CustomerImport(shop.session(), shop.clock(), {}).run(**app::openList(list));
    if (!imported || imported->updated != 1)
        qFatal("import");
    // A greeting that went out, reworded before.
    if (!app::prepareToday(shop.session(), shop.clock()))
        qFatal("prepare");
    const auto messages = shop.session().outbox().listOf(id, 9);
    if (!messages || messages->size() != 1)
        qFatal("message");
    const db::MessageId message = messages->first().id;
    if (!app::run(shop.session(),
                  app::RewordMessage{message, {QStringLiteral("Happy birthday Zyxwuq"), true}, {}},
                  shop.moment()) ||
        !app::run(shop.session(), app::MarkMessageSent{message, {}}, shop.moment()))
        qFatal("sent");
    return id;
}

/// The files under the shop's folder that hold the text, or its letters alone.
inline QStringList holding(const TestShop &shop, const QByteArray &text)
{
    QStringList found;
    QDirIterator files(shop.file({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        file.open(QIODevice::ReadOnly);
        if (file.readAll().toLower().contains(text.toLower()))
            found.append(file.fileName());
    }
    return found;
}
