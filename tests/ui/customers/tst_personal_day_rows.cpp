#include "ui/customers/personal_day_rows.h"

#include "tests/support/test_main.h"
#include "ui/customers/birthday_field.h"
#include "ui/customers/profile_facts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using db::Calendar;
using Kind = db::PersonalDayKind;

/// The personal days in the form and in the profile.
class TestPersonalDayRows final : public QObject
{
    Q_OBJECT
private slots:
    void beginWithTheButtonAlone();
    void addALineAndTakeItAway();
    void keepWhatWasTyped();
    void sayWhatIsWrongUnderTheLine();
    void nameEveryPart();
    void standInTheProfileWithTheirNextTime();

private:
    const app::PersonalDayDraft m_bo{
        Kind::ChildBirthday, 2, u"Bo"_s, {Calendar::Lunar, u"15"_s, u"8"_s, u"2018"_s, false, false}};
};

void TestPersonalDayRows::beginWithTheButtonAlone()
{
    ui::PersonalDayRows rows;
    QVERIFY(rows.days().isEmpty());
    QCOMPARE(rows.keyboardStops().size(), 1);
    QCOMPARE(rows.keyboardAt(0)->objectName(), u"addPersonalDayPushButton"_s);
}

void TestPersonalDayRows::addALineAndTakeItAway()
{
    ui::PersonalDayRows rows;
    QSignalSpy changed(&rows, &ui::PersonalDayRows::changed);
    rows.show();
    rows.findChild<QPushButton *>(u"addPersonalDayPushButton"_s)->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rows.days().size(), 1);
    QVERIFY(rows.days().first().isBlank());
    auto *kind = rows.findChild<QComboBox *>(u"personalDayKindComboBox"_s);
    kind->setCurrentIndex(static_cast<int>(Kind::Memorial));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(rows.days().first().kind, Kind::Memorial);
    rows.findChild<QToolButton *>(u"removePersonalDayToolButton"_s)->click();
    QCOMPARE(changed.size(), 3);
    QVERIFY(rows.days().isEmpty());
}

void TestPersonalDayRows::keepWhatWasTyped()
{
    ui::PersonalDayRows rows;
    rows.setDays({m_bo, {Kind::Wedding, 1, {}, {}}});
    QCOMPARE(rows.days().size(), 2);
    QCOMPARE(rows.days().first(), m_bo); // with the number of the day it is
    rows.setDays({});
    QVERIFY(rows.days().isEmpty());
}

void TestPersonalDayRows::sayWhatIsWrongUnderTheLine()
{
    ui::PersonalDayRows rows;
    app::CustomerDraft draft;
    draft.personalDays = {m_bo, {Kind::Other, 0, {}, m_bo.date}};
    rows.setDays(draft.personalDays);
    const app::DraftReading reading = app::readDraft(draft, {}, QDate(2026, 11, 21));
    rows.setFindings(reading.findings, draft);
    const auto labels = rows.findChildren<QLabel *>(u"personalDayMessageLabel"_s);
    QCOMPARE(labels.size(), 2);
    QVERIFY(labels.at(0)->text().isEmpty());
    QCOMPARE(labels.at(1)->text(), u"Say what this day is called, such as “Shop opening”."_s);
    QCOMPARE(rows.keyboardAt(1)->accessibleDescription(), labels.at(1)->text());
}

void TestPersonalDayRows::nameEveryPart()
{
    ui::PersonalDayRows rows;
    rows.setDays({m_bo});
    QCOMPARE(rows.keyboardAt(0)->accessibleName(), u"Child's birthday: Child's name"_s);
    QCOMPARE(rows.findChild<QLineEdit *>(u"birthDayLineEdit"_s)->accessibleName(),
             u"Child's birthday: day"_s);
    QCOMPARE(rows.findChild<QToolButton *>(u"removePersonalDayToolButton"_s)->accessibleName(),
             u"Remove: Child's birthday"_s);
}

void TestPersonalDayRows::standInTheProfileWithTheirNextTime()
{
    app::CustomerProfile profile;
    db::PersonalDay wedding{Kind::Wedding, 1, u"Minh"_s, {Calendar::Solar, 3, 12, 2010, false, false}};
    db::PersonalDay gio{Kind::Memorial, 1, {}, {Calendar::Lunar, {}, 8, {}, false, false}};
    profile.customer.personalDays = {wedding, gio};
    const QDate today(2026, 11, 21);
    profile.personalDays = app::comingDays(profile.customer.personalDays, today, {});
    const QList<ui::Fact> facts = ui::factsOf(profile, today);
    const auto valueOf = [&facts](const QString &caption) {
        for (const ui::Fact &fact : facts) {
            if (fact.caption == caption)
                return fact.value;
        }
        return u"nothing"_s;
    };
    const QString said = valueOf(u"Wedding day · Minh"_s);
    QVERIFY2(said.startsWith(u"03/12/2010 · next 03/12, in 12 day"_s), qPrintable(said));
    QVERIFY2(said.contains(u"16 year"_s), qPrintable(said));
    QCOMPARE(valueOf(u"Death anniversary"_s), u"08 lunar"_s);
    QVERIFY(ui::keyFactsOf(profile, today).contains(facts.at(facts.size() - 2)));
}

MK_TEST(TestPersonalDayRows)
#include "tst_personal_day_rows.moc"
