#include "app/safekeeping/erasure.h"

#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/core/beside_file.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_search.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"
#include "db/insights/rollup_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/migrations.h"
#include "db/shop/setting_store.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLockFile>

using namespace Qt::StringLiterals;

/// Who is erased is in no byte of the shop and of its copies, and the figures are what they were.
class TestErasure final : public QObject
{
    Q_OBJECT
private slots:
    void leavesNoByteOfThePerson();
    void erasesTheEntriesThatWereMergedToo();
    void leavesEverybodyElse();
    void keepsTheFigures();
    void cannotBeUndone();
    void leavesTheOthersTheirWayBack();
    void cleansCopiesOfOlderVersionsToo();
    void namesTheCopyThatItCannotClean();
    void goesOnWhereItWasStopped();
    void leavesAnotherShopsCopyAlone();
    void finishesWhatWasCutOff();
    void keepsWhatIsFinishedWhenAnotherWrites();
    void waitsForACopyUntilItIsStopped();
    void goesOnWhenTheFolderOfCopiesIsBack();
    void takesTheNameOfAShopForANameOnly();
    void removesWhatKilledProgramsLeft();
    void tellsOfADamagedFileThatWasPutAside();
};

namespace {

const QByteArray kSecret("Zyxwuq"); // in every text of hers
const QByteArray kPhone("905123987");

/// A customer with everything that can be stored of one.
db::CustomerId addWithEverything(TestShop &shop)
{
    db::Customer person = TestShop::person(u"Trần Thị Zyxwuq"_s, db::LifecycleStage::Loyalty);
    person.code = u"ZYX-Zyxwuq"_s;
    person.note = u"Note Zyxwuq"_s;
    person.occupation = u"Job Zyxwuq"_s;
    person.address = u"Street Zyxwuq"_s;
    person.province = u"Province Zyxwuq"_s;
    person.honorific = u"Zyxwuq"_s;
    person.tags = {u"Tag Zyxwuq"_s, u"VIP"_s};
    person.birthday = {.day = 21, .month = 11, .year = 1990};
    person.contactPoints = {
        {{}, {}, db::ContactKind::Phone, u"0905123987"_s, u"+84905123987"_s, true, true},
        {{}, {}, db::ContactKind::Email, u"Zyxwuq@example.com"_s, u"zyxwuq@example.com"_s, true, false}};
    const db::CustomerId id = shop.add(person);
    db::Interaction visit;
    visit.customer = id;
    visit.kind = db::InteractionKind::Purchase;
    visit.channel = db::Channel::Store;
    visit.direction = db::Direction::In;
    visit.amount = 250'000;
    visit.occurredOn = shop.clock().today();
    visit.occurredAtMs = shop.clock().nowMs();
    visit.note = u"bought for Zyxwuq"_s;
    visit.referenceSource = u"till"_s;
    visit.reference = u"HD-Zyxwuq"_s;
    if (!app::run(shop.session(), app::LogContact{visit, {}}, shop.moment()))
        qFatal("log");
    const db::Consent refusal{
        {}, id, u"sms"_s, db::Purpose::Greeting, false, u"Zyxwuq said"_s, u"Zyxwuq"_s, shop.clock().nowMs()};
    if (!app::run(shop.session(), app::RecordConsent{refusal}, shop.moment()))
        qFatal("consent");
    // A change, whose values the journal keeps, and a draft.
    app::SaveRequest request;
    request.base = *shop.session().customers().byId(id);
    request.mine = *request.base;
    request.mine.note = u"Another note Zyxwuq"_s;
    request.mine.address = u"Another street Zyxwuq"_s;
    if (!app::run(shop.session(), app::SaveCustomer{request}, shop.moment()) ||
        !shop.session().drafts().put({app::draftKeyOf(id), u"{\"name\":\"Zyxwuq\"}"_s, 1}) ||
        !shop.session().drafts().put({app::logDraftKeyOf(id), u"Zyxwuq called"_s, 1}))
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
    if (!app::run(shop.session(), app::RewordMessage{message, {u"Happy birthday Zyxwuq"_s, true}, {}},
                  shop.moment()) ||
        !app::run(shop.session(), app::MarkMessageSent{message, {}}, shop.moment()))
        qFatal("sent");
    return id;
}

/// The files under the shop's folder that hold the text, or its letters alone.
QStringList holding(const TestShop &shop, const QByteArray &text)
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

} // namespace

void TestErasure::leavesNoByteOfThePerson()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    shop.setClock(u"2026-11-22T10:00:00+07:00"_s);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QVERIFY(app::backUp(shop.session(), shop.clock(), shop.file(u"by hand.db"_s)));
    QFile::copy(shop.file(u"by hand.db"_s), shop.file(u"shop.db.before-0160"_s));
    QVERIFY(holding(shop, kSecret).size() >= 5); // shop.db or its log, two days, by hand, before an update

    const auto preview = app::previewErasure(shop.session(), id);
    QVERIFY(preview);
    QCOMPARE(preview->traces.fullName, u"Trần Thị Zyxwuq"_s);
    QCOMPARE(preview->traces.contactPoints, 2);
    QCOMPARE(preview->traces.messages, 1);
    QCOMPARE(preview->copies.size(), 4);
    QCOMPARE(preview->copies.first().expiry, QDate(2027, 11, 1));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY2(erased, erased ? "" : qUtf8Printable(erased.error().detail));
    QVERIFY(!erased->value.traces);
    QVERIFY2(erased->value.left.isEmpty(),
             erased->value.left.isEmpty() ? "" : qUtf8Printable(erased->value.left.first().why.detail));
    QCOMPARE(erased->value.cleaned, 3);
    QCOMPARE(erased->value.removed, 1);
    QCOMPARE(holding(shop, kSecret), QStringList());
    QCOMPARE(holding(shop, kPhone), QStringList());
    QVERIFY(!shop.session().customers().byId(id));
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    // The cleaned copies are sound, stand alone and can be restored.
    const QString daily = shop.file(u"backups/shop-daily-2026-11-22.db"_s);
    QVERIFY(!db::keepsLog(daily));
    const auto restored = app::previewRestore(shop.session(), daily);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
}

void TestErasure::erasesTheEntriesThatWereMergedToo()
{
    TestShop shop;
    const db::CustomerId other = addWithEverything(shop);
    const db::CustomerId kept = shop.add(TestShop::person(u"Trần Xyzzyx"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::run(shop.session(), app::MergeCustomers{kept, {other}}, shop.moment()));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), kept);
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    QVERIFY(erased->value.left.isEmpty());
    QCOMPARE(holding(shop, kSecret), QStringList());
    QCOMPARE(holding(shop, "xyzzyx"), QStringList());
    for (const db::CustomerId id : {kept, other})
        QVERIFY(shop.session().erasure().tracesOf(id)->erased);
}

void TestErasure::leavesEverybodyElse()
{
    TestShop shop;
    const db::CustomerId lan = shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const db::CustomerId id = addWithEverything(shop);
    const db::CustomerId mai = shop.add(TestShop::person(u"Trần Mai"_s, db::LifecycleStage::Awareness));
    const db::Customer before = *shop.session().customers().byId(lan);
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    QCOMPARE(*shop.session().customers().byId(lan), before);
    QVERIFY(shop.session().customers().byId(mai));
    QCOMPARE(shop.session().customers().counts()->total(), 2);
    QCOMPARE(*shop.session().customers().tagsInUse(), QStringList());
}

void TestErasure::keepsTheFigures()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QDate day = shop.clock().today();
    const auto figures = [&shop, day] {
        qint64 sum = 0;
        for (const db::Rollup rollup : {db::Rollup::InteractionsByChannel, db::Rollup::GreetingsByState}) {
            const auto counts = shop.session().rollups().counts(rollup, {day, day}, {});
            for (const auto &count : *counts)
                sum = sum * 10 + count.value;
        }
        return sum;
    };
    const qint64 before = figures();
    QVERIFY(before > 0);
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    QCOMPARE(figures(), before);
    const auto timeline = shop.session().interactions().timeline(id, 9);
    QVERIFY(timeline && timeline->size() >= 2);
    for (const db::Interaction &contact : *timeline)
        QVERIFY(contact.note.isEmpty());
}

void TestErasure::cannotBeUndone()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::run(shop.session(), app::DeleteCustomer{id}, shop.moment()));
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    const auto steps = shop.session().journal().list(50);
    QVERIFY(steps && steps->size() > 5);
    QCOMPARE(steps->first().command, app::kEraseCommand.toString());
    QVERIFY(steps->first().about.isEmpty());
    for (const db::JournalEntry &step : *steps) {
        if (step.command == app::kImportCommand)
            continue; // undone, it finds nobody
        const auto undone = app::undo(shop.session(), step.id, shop.moment());
        QVERIFY(undone);
        QCOMPARE(undone->value.state, app::UndoOutcome::State::CannotBeUndone);
    }
    QVERIFY(!app::run(shop.session(), app::RestoreCustomer{id}, shop.moment()));
    const auto imports = shop.session().journal().standing(u"import/1"_s);
    QVERIFY(imports && *imports);
    const auto undone = app::undo(shop.session(), (*imports)->id, shop.moment());
    QVERIFY(undone);
    QCOMPARE(holding(shop, kSecret), QStringList());
}

void TestErasure::leavesTheOthersTheirWayBack()
{
    TestShop shop;
    const db::CustomerId gone = addWithEverything(shop);
    QList<db::CustomerId> all{gone};
    for (const QString &name : {u"Vũ An"_s, u"Lê Bình"_s}) {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 22, 11, 1981, false, false};
        all.append(shop.add(person));
    }
    shop.setClock(u"2026-11-22T19:30:00+07:00"_s);
    QVERIFY(app::prepareToday(shop.session(), shop.clock()));
    QList<db::MessageId> messages;
    for (const db::CustomerId id : std::as_const(all))
        messages.append(shop.session().outbox().listOf(id, 9)->constFirst().id);
    // Hers is sent already and stays so; the two others go in one step with it.
    QVERIFY(app::run(shop.session(), app::MarkMessagesSent{messages}, shop.moment()));
    QVERIFY(app::run(shop.session(), app::TagCustomers{all, u"choir"_s}, shop.moment()));
    QVERIFY(app::run(shop.session(), app::SetStages{all, db::LifecycleStage::Experience}, shop.moment()));
    QVERIFY(app::run(shop.session(), app::DeleteCustomers{all}, shop.moment()));

    QVERIFY(app::erasePerson(shop.session(), shop.clock(), gone));
    QCOMPARE(holding(shop, kSecret), QStringList());
    const auto tagged = shop.session().journal().list(50);
    QVERIFY(std::any_of(tagged->cbegin(), tagged->cend(), [](const db::JournalEntry &one) {
        return one.command == "customers.tag"_L1 && one.about == u"—"_s; // words, perhaps about her
    }));
    for (const auto *command : {u"customers.delete", u"customers.set-stage", u"message.mark-sent-many"}) {
        const auto steps = shop.session().journal().list(50);
        const auto step = std::find_if(steps->cbegin(), steps->cend(), [command](const auto &one) {
            return one.command == QStringView(command);
        });
        QVERIFY(step != steps->cend());
        const auto undone = app::undo(shop.session(), step->id, shop.moment());
        QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().detail));
        QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
    }
    for (const db::CustomerId id : {all.at(1), all.at(2)}) {
        QCOMPARE(shop.session().customers().byId(id)->stage, db::LifecycleStage::Loyalty);
        QCOMPARE(shop.session().outbox().listOf(id, 9)->constFirst().state, db::MessageState::Planned);
    }
    QVERIFY(!shop.session().customers().byId(gone));
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
}

void TestErasure::cleansCopiesOfOlderVersionsToo()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const db::Customer her = *shop.session().customers().byId(id);
    const QString copy = shop.file(u"older.db"_s);
    {
        // As a program made it that knew the first steps only.
        const QString steps = shop.file(u"steps"_s);
        QVERIFY(QDir().mkpath(steps));
        const QDir shipped(u":/sql/migrations"_s);
        for (const QString &name : shipped.entryList(QDir::Files)) {
            if (name < u"0020"_s)
                QVERIFY(QFile::copy(shipped.filePath(name), steps + u'/' + name));
        }
        const auto old = db::Connection::open(copy, db::Connection::Mode::Create, 1000);
        QVERIFY(old && db::Migrations(steps).run(**old));
        QVERIFY((*old)->execute(
            u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, "
            u"stage_since_on, "
            "created_at_ms, updated_at_ms) VALUES (%1, '%2', 'A', 'A', 'loyalty', 1, '2026-01-01', %3, 1);"
            "INSERT INTO customer_search (customer_id, key) VALUES (%1, 'zyxwuq')"_s.arg(id.value)
                .arg(her.fullName)
                .arg(her.createdAtMs)));
    }
    QVERIFY(app::noteBackup(shop.session(), {1, copy}));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QVERIFY2(erased->value.left.isEmpty(),
             erased->value.left.isEmpty() ? "" : qUtf8Printable(erased->value.left.first().why.detail));
    QCOMPARE(erased->value.cleaned, 1);
    QCOMPARE(holding(shop, kSecret), QStringList());
}

void TestErasure::namesTheCopyThatItCannotClean()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const auto made = app::backUpDaily(shop.session(), shop.clock());
    QFile damaged((*made)->file);
    QVERIFY(damaged.resize(damaged.size() / 2));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.left.size(), 1);
    QCOMPARE(erased->value.left.first().copy.file, (*made)->file);
    QCOMPARE(erased->value.left.first().why.kind, db::ErrorKind::Corrupt);
    QCOMPARE(erased->value.left.first().copy.expiry, QDate(2027, 11, 1));
    QCOMPARE(holding(shop, kSecret), QStringList{(*made)->file});
}

void TestErasure::goesOnWhereItWasStopped()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    const auto stopped =
        app::erasePerson(shop.session(), shop.clock(), id, [](qint64 done, qint64) { return done < 1; });
    QVERIFY(stopped);
    QCOMPARE(stopped->value.left.size(), 1);
    QCOMPARE(stopped->value.left.first().why.kind, db::ErrorKind::Cancelled);
    QVERIFY(!holding(shop, kSecret).isEmpty());
    const auto again = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(again);
    QCOMPARE(again->value.cleaned, 1);
    QCOMPARE(holding(shop, kSecret), QStringList());
}

void TestErasure::leavesAnotherShopsCopyAlone()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    TestShop other(u"2026-11-21T11:00:00+07:00"_s);
    other.add(TestShop::person(u"Vũ An"_s, db::LifecycleStage::Loyalty));
    const QString file = shop.file(u"other.db"_s);
    QVERIFY(app::backUp(other.session(), other.clock(), file));
    QVERIFY(app::noteBackup(shop.session(), {1, file}));
    QFile copy(file);
    copy.open(QIODevice::ReadOnly);
    const QByteArray before = copy.readAll();
    copy.close();
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.cleaned, 0);
    copy.open(QIODevice::ReadOnly);
    QCOMPARE(copy.readAll(), before);
}

void TestErasure::finishesWhatWasCutOff()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    // Killed behind the commit: the shop says so, and the copy is as it was.
    const QString copy = (*app::knownCopies(shop.session())).first().file;
    const QByteArray before = test::bytesOf(copy);
    bool marked = false;
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id, [&](qint64 done, qint64) {
        marked = marked || (done == 1 && app::unfinishedErasures(shop.session())->contains(id));
        return true;
    }));
    QVERIFY(marked);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
    test::write(copy, before);
    QVERIFY(shop.session().inTransaction(
        [&] { return shop.session().settings().set(u"erasure.unfinished.%1"_s.arg(id.value), u"1"_s); }));
    QVERIFY(!holding(shop, kSecret).isEmpty());
    // Stopped, it is put off: before it begins, and on the way.
    for (const int reports : {0, 3}) {
        int told = 0;
        const auto putOff = app::finishErasures(shop.session(), shop.clock(),
                                                [&](qint64, qint64) { return ++told <= reports; });
        QVERIFY(putOff);
        QCOMPARE(putOff->value.size(), reports == 0 ? 0 : 1);
        QVERIFY(reports == 0 || putOff->value.first().isPutOff);
        QVERIFY(app::unfinishedErasures(shop.session())->contains(id));
    }
    const auto finished = app::finishErasures(shop.session(), shop.clock());
    QVERIFY(finished);
    QVERIFY(!finished->value.first().isPutOff);
    QCOMPARE(finished->value.size(), 1);
    QCOMPARE(finished->value.first().id, id);
    QCOMPARE(finished->value.first().report.cleaned, 1);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
    QCOMPARE(holding(shop, kSecret), QStringList());
    // A mark alone erases nobody, and one of somebody who is not there is in nobody's way.
    const db::CustomerId other = shop.add(TestShop::person(u"Vũ An"_s, db::LifecycleStage::Loyalty));
    for (const qint64 marked : {other.value, qint64(999)}) {
        QVERIFY(shop.session().inTransaction(
            [&] { return shop.session().settings().set(u"erasure.unfinished.%1"_s.arg(marked), u"1"_s); }));
    }
    const auto nobody = app::finishErasures(shop.session(), shop.clock());
    QVERIFY(nobody && nobody->value.isEmpty());
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
    QCOMPARE(shop.session().customers().byId(other)->fullName, u"Vũ An"_s);
}

void TestErasure::keepsWhatIsFinishedWhenAnotherWrites()
{
    TestShop shop;
    QList<db::CustomerId> ids;
    for (const QString &name : {u"Vũ An"_s, u"Lê Bình"_s})
        ids.append(shop.add(TestShop::person(name, db::LifecycleStage::Loyalty)));
    for (const db::CustomerId id : ids) {
        QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
        QVERIFY(shop.session().settings().set(u"erasure.unfinished.%1"_s.arg(id.value), u"1"_s));
    }
    const QString path = shop.session().path();
    const auto session = db::Session::open({.path = path, .busyTimeoutMs = 100});
    const auto other = db::Connection::open(path, db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(session && other);
    int persons = 0; // each begins so
    const auto finished = app::finishErasures(**session, shop.clock(), [&](qint64, qint64 total) {
        if (total == 0 && ++persons == 2 && !(*other)->execute(u"BEGIN IMMEDIATE"_s))
            qFatal("not begun");
        return true;
    });
    QVERIFY2(finished, finished ? "" : qUtf8Printable(finished.error().detail));
    QCOMPARE(finished->value.size(), 1);
    QVERIFY(finished->changes.settings);
    QVERIFY((*other)->execute(u"ROLLBACK"_s));
    QCOMPARE(app::unfinishedErasures(shop.session())->size(), 1);
}

void TestErasure::waitsForACopyUntilItIsStopped()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QLockFile busy(app::lockOfBackups(*app::backupFolder(shop.session()), shop.session().path()));
    QVERIFY(busy.tryLock());
    const auto stopped =
        app::erasePerson(shop.session(), shop.clock(), id, [](qint64, qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
}

void TestErasure::goesOnWhenTheFolderOfCopiesIsBack()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QString stick = shop.file(u"stick"_s);
    QVERIFY(QDir().mkpath(stick));
    QVERIFY(shop.session().settings().set(app::kBackupFolderKey, stick));
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QVERIFY(QFile::rename(stick, shop.file(u"drawer"_s)));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.left.size(), 1);
    QCOMPARE(erased->value.left.first().copy.kind, app::KnownCopy::Kind::Folder);
    QVERIFY(app::finishErasures(shop.session(), shop.clock())->value.isEmpty()); // still away
    QVERIFY(QFile::rename(shop.file(u"drawer"_s), stick));
    const auto finished = app::finishErasures(shop.session(), shop.clock());
    QCOMPARE(finished->value.size(), 1);
    QCOMPARE(finished->value.first().report.cleaned, 1);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
}

void TestErasure::takesTheNameOfAShopForANameOnly()
{
    TestShop shop;
    const QString database = shop.file(u"shop[1]*.db"_s);
    const QString own = database + u".before-0200"_s;
    test::write(own, "mine");
    test::write(shop.file(u"shop1s.db.before-0200"_s), "another's");
    QCOMPARE(app::copiesBeforeUpdates(database).size(), 1);
    QCOMPARE(app::copiesBeforeUpdates(database).first().file, own);
}

void TestErasure::removesWhatKilledProgramsLeft()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QString database = shop.session().path();
    const QString folder = *app::backupFolder(shop.session());
    const QString stem = folder + u'/' + QFileInfo(database).completeBaseName();
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QDir().mkpath(shop.file(u".menkhach-restore-abcdef"_s)));
    const QStringList left{shop.file(u".menkhach-restore-abcdef/shop.db"_s),
                           database + u".before-0200.part"_s, stem + u"-daily-2026-11-20.db.part"_s,
                           stem + u"-2026-11-20-101010-before-restore.db.part"_s};
    for (const QString &file : left)
        test::write(file, kSecret);
    // Of another shop, and of a newer program that brings this one up to date.
    const QStringList others{stem + u"-daily-two-daily-2026-11-20.db.part"_s,
                             database + u".before-9990.part"_s};
    for (const QString &file : others)
        test::write(file, "in the making");
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    QCOMPARE(holding(shop, kSecret), QStringList());
    for (const QString &file : others)
        QVERIFY2(QFile::exists(file), qUtf8Printable(file));
}

void TestErasure::tellsOfADamagedFileThatWasPutAside()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QString damaged = shop.file(u"shop-damaged-2026-11-20-101010.db"_s);
    const auto writtenAt = [](const QString &file, const QDateTime &at) {
        test::write(file, "torn");
        QFile aside(file);
        return aside.open(QIODevice::ReadWrite) && aside.setFileTime(at, QFileDevice::FileModificationTime);
    };
    for (const QString &file : {damaged, shop.file(u"other-damaged-2026-11-20-101010.db"_s)})
        QVERIFY(writtenAt(file, shop.clock().now().addSecs(60)));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.left.size(), 1);
    QCOMPARE(erased->value.left.constFirst().copy.kind, app::KnownCopy::Kind::Damaged);
    QCOMPARE(QFileInfo(erased->value.left.constFirst().copy.file), QFileInfo(damaged));
    // Of somebody who came later there is nothing in it.
    TestShop fresh;
    QVERIFY(writtenAt(fresh.file(u"shop-damaged-2026-11-20-101010.db"_s), fresh.clock().now().addDays(-1)));
    const auto later = app::erasePerson(fresh.session(), fresh.clock(), addWithEverything(fresh));
    QVERIFY(later);
    QVERIFY(later->value.left.isEmpty());
}

MK_TEST(TestErasure)
#include "tst_erasure.moc"
