#include "app/customers/customer_commands.h"
#include "app/customers/customer_json.h"
#include "app/customers/customer_profile.h"
#include "app/customers/customer_saving.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::CustomerField;
using app::DraftCode;
using State = app::SaveOutcome::State;

namespace {
const QDate kToday(2026, 11, 21);
}

/// What the editor of a customer finds, saves, merges and takes back.
class TestCustomerEditor final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void givesBackWhatItWasGiven();
    void keepsADraftAsText();
    void refusesATextThatIsNoDraft();
    void knowsTheOtherCalendar();
    void leavesStoredContactsAlone();
    void createsWithConsentsAndDropsTheDraft();
    void leavesAnothersDraftAlone();
    void undoesACreation();
    void undoesAnEditAndTheStageIsAsIfItNeverChanged();
    void mergesWhatAnotherProgramChanged();
    void asksWhereBothChangedTheSame();
    void saysThatItWasDeletedMeanwhile();
    void refusesACodeThatIsTaken();
    void undoRefusesOverWhatWasChangedSince();
    void findsDuplicates();

private:
    app::CustomerDraft named(const QString &name)
    {
        app::CustomerDraft draft;
        draft.fullName = name;
        return draft;
    }
    db::Customer stored(db::CustomerId id) { return *m_shop->session().customers().byId(id); }
    db::Result<app::Done<app::SaveOutcome>> save(const db::Customer &base, const db::Customer &mine)
    {
        app::SaveRequest request;
        request.base = base;
        request.mine = mine;
        return app::run(m_shop->session(), app::SaveCustomer{request}, m_shop->clock().act());
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestCustomerEditor::findsWhatIsWrong_data()
{
    QTest::addColumn<app::CustomerDraft>("draft");
    QTest::addColumn<int>("code"); // -1: nothing
    QTest::addColumn<bool>("saves");
    const auto row = [this](const char *name, std::optional<DraftCode> code, bool saves, auto change) {
        app::CustomerDraft draft = named(u"Nguyễn Thị Hương"_s);
        change(draft);
        QTest::newRow(name) << draft << (code ? static_cast<int>(*code) : -1) << saves;
    };
    const auto birthday = [](const QString &d, const QString &m, const QString &y,
                             db::Calendar calendar = db::Calendar::Solar, bool leap = false) {
        return [=](app::CustomerDraft &draft) {
            draft.birthday.day = d;
            draft.birthday.month = m;
            draft.birthday.year = y;
            draft.birthday.calendar = calendar;
            draft.birthday.leapMonth = leap;
        };
    };
    const auto contact = [](db::ContactKind kind, const QString &text) {
        return [=](app::CustomerDraft &draft) { draft.contacts.append({kind, text, true}); };
    };
    const auto province = [](const QString &text) {
        return [=](app::CustomerDraft &draft) { draft.province = text; };
    };
    row("a name is enough", {}, true, [](app::CustomerDraft &) {});
    row("no name", DraftCode::NameMissing, false,
        [](app::CustomerDraft &draft) { draft.fullName = u"  "_s; });
    row("a name without end", DraftCode::NameTooLong, false,
        [](app::CustomerDraft &draft) { draft.fullName = QString(300, u'a'); });
    row("a good number", {}, true, contact(db::ContactKind::Phone, u"0912 345 678"_s));
    row("a number too short", DraftCode::PhoneUnreadable, false, contact(db::ContactKind::Phone, u"0912"_s));
    row("two numbers in one field", DraftCode::SeveralPhones, false,
        contact(db::ContactKind::Phone, u"0912345678, 0903667120"_s));
    row("a bad e-mail", DraftCode::EmailUnreadable, false, contact(db::ContactKind::Email, u"huong@"_s));
    row("an empty row", {}, true, contact(db::ContactKind::Email, u" "_s));
    row("the same twice", DraftCode::SameContactTwice, false, [](app::CustomerDraft &draft) {
        draft.contacts = {{db::ContactKind::Phone, u"0912345678"_s, true},
                          {db::ContactKind::Phone, u"+84 912 345 678"_s, false}};
    });
    row("a whole birthday", {}, true, birthday(u"29"_s, u"2"_s, u"1988"_s));
    row("only a year", {}, true, birthday({}, {}, u"1988"_s));
    row("only day and month", {}, true, birthday(u"29"_s, u"2"_s, {}));
    row("a day that is none", DraftCode::DayUnreadable, false, birthday(u"32"_s, u"1"_s, {}));
    row("a month that is none", DraftCode::MonthUnreadable, false, birthday(u"3"_s, u"13"_s, {}));
    row("a year that is none", DraftCode::YearUnreadable, false, birthday(u"3"_s, u"1"_s, u"198"_s));
    row("a day without its month", DraftCode::DayWithoutMonth, false, birthday(u"3"_s, {}, u"1988"_s));
    row("30 February", DraftCode::NoSuchDay, false, birthday(u"30"_s, u"2"_s, {}));
    row("29 February of a common year", DraftCode::NoSuchDay, false, birthday(u"29"_s, u"2"_s, u"1989"_s));
    row("born tomorrow", DraftCode::BirthdayInFuture, false, birthday(u"22"_s, u"11"_s, u"2026"_s));
    row("a lunar day 31", DraftCode::DayUnreadable, false,
        birthday(u"31"_s, u"1"_s, {}, db::Calendar::Lunar));
    row("a lunar day the calendar does not have", DraftCode::NoSuchLunarDay, true,
        birthday(u"30"_s, u"2"_s, u"1987"_s, db::Calendar::Lunar));
    row("a leap month that was", {}, true, birthday(u"15"_s, u"4"_s, u"2020"_s, db::Calendar::Lunar, true));
    row("a leap month that was not", DraftCode::NoSuchLeapMonth, true,
        birthday(u"15"_s, u"5"_s, u"2020"_s, db::Calendar::Lunar, true));
    row("a province", {}, true, province(u"Lâm Đồng"_s));
    row("a province of before", DraftCode::ProvinceOfBefore, true, province(u"Quảng Nam"_s));
    row("no province", DraftCode::ProvinceUnknown, true, province(u"Atlantis"_s));
    row("a consent from nowhere", DraftCode::ConsentSourceMissing, false, [](app::CustomerDraft &draft) {
        draft.consents = {{db::Purpose::Care, u"all"_s}};
    });
}

void TestCustomerEditor::findsWhatIsWrong()
{
    QFETCH(app::CustomerDraft, draft);
    QFETCH(int, code);
    QFETCH(bool, saves);
    const app::DraftReading reading = app::readDraft(draft, {}, kToday);
    QCOMPARE(reading.findings.size(), code < 0 ? 0 : 1);
    if (code >= 0)
        QCOMPARE(static_cast<int>(reading.findings.first().code), code);
    QCOMPARE(reading.canBeSaved(), saves);
    if (code == static_cast<int>(DraftCode::ProvinceOfBefore))
        QCOMPARE(reading.findings.first().detail, u"Đà Nẵng"_s);
}

void TestCustomerEditor::givesBackWhatItWasGiven()
{
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    customer.code = u"KH1"_s;
    customer.honorific = u"cô"_s;
    customer.birthday = {db::Calendar::Lunar, 15, 4, 2020, true, false};
    customer.address = u"12 Lê Lợi, phường 3"_s;
    customer.province = u"Lâm Đồng"_s;
    customer.occupation = u"giáo viên"_s;
    customer.tags = {u"hoa lan"_s, u"VIP"_s};
    customer.note = u"gọi buổi chiều\nđừng gọi trưa"_s;
    customer.since = QDate(2020, 2, 3);
    const db::Customer before = stored(m_shop->add(customer));
    const app::DraftReading reading = app::readDraft(app::draftOf(before), before, kToday);
    QVERIFY(reading.findings.isEmpty());
    QCOMPARE(reading.customer, before);
}

void TestCustomerEditor::keepsADraftAsText()
{
    app::CustomerDraft draft = named(u"Lê “Tý” \\ Đào"_s);
    draft.gender = db::Gender::Male;
    draft.contacts = {{db::ContactKind::Phone, u"09 không nhớ"_s, false},
                      {db::ContactKind::Zalo, u"Tý"_s, true}};
    draft.birthday.day = u"3x"_s;
    draft.birthday.calendar = db::Calendar::Lunar;
    draft.birthday.leapMonth = true;
    draft.address = u"ngõ 5,  “cạnh chợ”"_s;
    draft.tags = {u"a,b"_s};
    draft.note = u"dòng 1\ndòng 2"_s;
    draft.consents = {{db::Purpose::Greeting, u"zalo"_s}};
    draft.consentSource = u"tại quầy"_s;
    const auto again = app::draftOfText(app::textOf(draft));
    QVERIFY(again);
    QVERIFY(*again == draft);
}

void TestCustomerEditor::refusesATextThatIsNoDraft()
{
    QVERIFY(!app::draftOfText(u""_s));
    QVERIFY(!app::draftOfText(u"{]"_s));
    QVERIFY(!app::draftOfText(u"[1]"_s));
    QVERIFY(!app::draftOfText(u"{\"text\":\"mua 250k\"}"_s));
}

void TestCustomerEditor::knowsTheOtherCalendar()
{
    QCOMPARE(app::inOtherCalendar({db::Calendar::Solar, 21, 11, 2026, false, false}), u"13/10 Bính Ngọ"_s);
    QCOMPARE(app::inOtherCalendar({db::Calendar::Lunar, 13, 10, 1981, false, false}), u"09/11/1981"_s);
    QCOMPARE(app::inOtherCalendar({db::Calendar::Lunar, 13, 10, {}, false, false}), QString());
}

void TestCustomerEditor::leavesStoredContactsAlone()
{
    db::Customer customer = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty);
    customer.contactPoints[0].value = u"số cũ của mẹ"_s; // from an old file; nobody could type it today
    const db::Customer before = stored(m_shop->add(customer));
    const app::DraftReading reading = app::readDraft(app::draftOf(before), before, kToday);
    QVERIFY(reading.canBeSaved());
    QCOMPARE(reading.customer.contactPoints, before.contactPoints);
}

void TestCustomerEditor::createsWithConsentsAndDropsTheDraft()
{
    db::Session &session = m_shop->session();
    app::CustomerDraft draft = named(u"Trần Quốc Bảo"_s);
    draft.contacts = {{db::ContactKind::Phone, u"0784 551 209"_s, false}};
    QVERIFY(session.drafts().put({app::draftKeyOf({}), app::textOf(draft), 5}));
    auto start = app::startEditing(session, {});
    QVERIFY(start && start->draft);
    QVERIFY(*start->draft == draft);
    QCOMPARE(start->draftAtMs, 5);
    app::SaveRequest request;
    request.mine = app::readDraft(draft, {}, kToday).customer;
    request.consents = {{db::Purpose::Greeting, u"all"_s}};
    request.consentSource = u"counter"_s;
    const auto saved = app::run(session, app::SaveCustomer{request}, m_shop->clock().act());
    QVERIFY(saved);
    QVERIFY(saved->value.state == State::Saved);
    QVERIFY(!saved->value.before);
    QVERIFY(saved->changes.customers);
    const db::Customer made = stored(saved->value.id);
    QCOMPARE(made.givenName, u"Bảo"_s);
    QCOMPARE(made.contactPoints.first().normalized, u"+84784551209"_s);
    QVERIFY(made.contactPoints.first().primary);
    QVERIFY(made.contactPoints.first().takesText);
    QCOMPARE(made.since, m_shop->clock().today());
    const auto consents = session.consents().ledger(made.id);
    QCOMPARE(consents->size(), 1);
    QVERIFY(consents->first().granted);
    QCOMPARE(consents->first().source, u"counter"_s);
    start = app::startEditing(session, {});
    QVERIFY(start && !start->draft);
}

void TestCustomerEditor::leavesAnothersDraftAlone()
{
    db::Session &session = m_shop->session();
    QVERIFY(session.drafts().put({app::draftKeyOf({}), app::textOf(named(u"Trần Quốc"_s)), 5}));
    app::SaveRequest request; // at the counter, while the form is half filled in
    request.mine = app::readDraft(named(u"Lê Văn An"_s), {}, kToday).customer;
    request.draftStays = true;
    QVERIFY(app::run(session, app::SaveCustomer{request}, m_shop->clock().act()));
    QVERIFY(app::startEditing(session, {})->draft.has_value());
}

void TestCustomerEditor::undoesACreation()
{
    app::SaveRequest request;
    request.mine = app::readDraft(named(u"Trần Quốc Bảo"_s), {}, kToday).customer;
    const auto saved = app::run(m_shop->session(), app::SaveCustomer{request}, m_shop->clock().act());
    QVERIFY(saved);
    QVERIFY(m_shop->session().customers().remove(saved->value.id, m_shop->moment()));
    QCOMPARE(m_shop->session().customers().counts()->total(), 0);
    QVERIFY(m_shop->session().customers().restore(saved->value.id, m_shop->moment()));
    QCOMPARE(stored(saved->value.id), [&] {
        db::Customer same = saved->value.after;
        same.updatedAtMs = stored(saved->value.id).updatedAtMs;
        return same;
    }());
}

void TestCustomerEditor::undoesAnEditAndTheStageIsAsIfItNeverChanged()
{
    db::Customer person = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Awareness);
    person.tags = {u"hoa"_s};
    const db::Customer before = stored(m_shop->add(person));
    db::Customer mine = before;
    mine.stage = db::LifecycleStage::Loyalty;
    mine.note = u"thích hoa trắng"_s;
    mine.tags = {u"VIP"_s};
    mine.contactPoints.clear();
    const auto saved = save(before, mine);
    QVERIFY(saved && saved->value.state == State::Saved);
    const auto undone =
        app::run(m_shop->session(), app::ReviseCustomer{saved->value.after, *saved->value.before},
                 m_shop->clock().act());
    QVERIFY(undone);
    db::Customer now = stored(before.id);
    QCOMPARE(now.contactPoints.size(), 1);
    QCOMPARE(now.contactPoints.first().normalized, before.contactPoints.first().normalized);
    now.contactPoints = before.contactPoints; // their numbers are new
    QCOMPARE(now, before);
    const auto stages = m_shop->session().customers().stageHistory(before.id);
    QCOMPARE(stages->size(), 1);
    QCOMPARE(stages->first().to, db::LifecycleStage::Awareness);
}

void TestCustomerEditor::mergesWhatAnotherProgramChanged()
{
    const db::Customer base =
        stored(m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty)));
    db::Customer theirs = base;
    theirs.province = u"Huế"_s;
    theirs.tags = {u"VIP"_s};
    theirs.contactPoints.append(
        {{}, {}, db::ContactKind::Email, u"dao@hoa.vn"_s, u"dao@hoa.vn"_s, true, false});
    QVERIFY(m_shop->session().customers().save(theirs, m_shop->moment()));
    db::Customer mine = base;
    mine.note = u"thích hoa trắng"_s;
    mine.tags = {u"hoa lan"_s};
    const auto saved = save(base, mine);
    QVERIFY(saved && saved->value.state == State::Saved);
    const db::Customer now = stored(base.id);
    QCOMPARE(now.province, u"Huế"_s);
    QCOMPARE(now.note, u"thích hoa trắng"_s);
    QCOMPARE(now.contactPoints.size(), 2);
    QCOMPARE(QSet<QString>(now.tags.begin(), now.tags.end()), (QSet<QString>{u"VIP"_s, u"hoa lan"_s}));
    QVERIFY(saved->value.merged.contains(CustomerField::Province));
}

void TestCustomerEditor::asksWhereBothChangedTheSame()
{
    const db::Customer base =
        stored(m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty)));
    db::Customer theirs = base;
    theirs.note = u"thích hoa đỏ"_s;
    QVERIFY(m_shop->session().customers().save(theirs, m_shop->moment()));
    QVERIFY(m_shop->session().drafts().put({app::draftKeyOf(base.id), u"{}"_s, 1}));
    db::Customer mine = base;
    mine.note = u"thích hoa trắng"_s;
    const auto saved = save(base, mine);
    QVERIFY(saved && saved->value.state == State::Clashed);
    QCOMPARE(saved->value.clashes.size(), 1);
    QVERIFY(saved->value.clashes.first() == CustomerField::Note);
    QVERIFY(saved->changes.isEmpty());
    QCOMPARE(stored(base.id).note, u"thích hoa đỏ"_s);
    QVERIFY(m_shop->session().drafts().get(app::draftKeyOf(base.id))->has_value()); // still to be decided
    const auto again = save(saved->value.theirs, mine); // having seen theirs, ours is meant
    QVERIFY(again && again->value.state == State::Saved);
    QCOMPARE(stored(base.id).note, u"thích hoa trắng"_s);
}

void TestCustomerEditor::saysThatItWasDeletedMeanwhile()
{
    const db::Customer base =
        stored(m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty)));
    QVERIFY(m_shop->session().customers().remove(base.id, m_shop->moment()));
    db::Customer mine = base;
    mine.note = u"thích hoa trắng"_s;
    const auto refused = save(base, mine);
    QVERIFY(refused && refused->value.state == State::Deleted);
    app::SaveRequest request;
    request.base = base;
    request.mine = mine;
    request.bringBack = true;
    const auto saved = app::run(m_shop->session(), app::SaveCustomer{request}, m_shop->clock().act());
    QVERIFY(saved && saved->value.state == State::Saved);
    QCOMPARE(stored(base.id).note, u"thích hoa trắng"_s);
}

void TestCustomerEditor::refusesACodeThatIsTaken()
{
    db::Customer owner = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty);
    owner.code = u"KH1"_s;
    m_shop->add(owner);
    const db::Customer base =
        stored(m_shop->add(TestShop::person(u"Lê Văn An"_s, db::LifecycleStage::Loyalty)));
    db::Customer mine = base;
    mine.code = u"KH1"_s;
    const auto refused = save(base, mine);
    QVERIFY(refused && refused->value.state == State::CodeIsTaken);
    QCOMPARE(refused->value.theirs.fullName, u"Lê Thị Đào"_s);
}

void TestCustomerEditor::undoRefusesOverWhatWasChangedSince()
{
    const db::Customer base =
        stored(m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty)));
    db::Customer mine = base;
    mine.note = u"một"_s;
    mine.occupation = u"giáo viên"_s;
    const auto saved = save(base, mine);
    QVERIFY(saved);
    db::Customer later = stored(base.id);
    later.note = u"hai"_s;
    QVERIFY(m_shop->session().customers().save(later, m_shop->moment()));
    const auto undone =
        app::run(m_shop->session(), app::ReviseCustomer{saved->value.after, *saved->value.before},
                 m_shop->clock().act());
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(stored(base.id).note, u"hai"_s);
    QVERIFY2(stored(base.id).occupation == u"giáo viên"_s, "half an undo is none");
}

void TestCustomerEditor::findsDuplicates()
{
    db::Customer known = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty);
    const db::CustomerId id = m_shop->add(known);
    app::CustomerDraft draft = named(u"lê thị đào"_s);
    db::Customer typed = app::readDraft(draft, {}, kToday).customer;
    auto found = app::duplicatesOf(m_shop->session(), typed);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, id);
    QVERIFY(found->first().because == app::PossibleDuplicate::Because::Name);
    draft.fullName = u"Người Khác"_s;
    draft.contacts = {{db::ContactKind::Phone, known.contactPoints.first().normalized, true}};
    typed = app::readDraft(draft, {}, kToday).customer;
    found = app::duplicatesOf(m_shop->session(), typed);
    QVERIFY(found && found->size() == 1);
    QVERIFY(found->first().because == app::PossibleDuplicate::Because::Phone);
    typed.id = id; // oneself is no double
    QVERIFY(app::duplicatesOf(m_shop->session(), typed)->isEmpty());
}

MK_TEST(TestCustomerEditor)
#include "tst_customer_saving.moc"
