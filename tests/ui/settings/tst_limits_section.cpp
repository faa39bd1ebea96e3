#include "ui/settings/limits_section.h"

#include "app/outbox/policy/limit_table.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/safekeeping/journal_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/settings/limit_list_model.h"
#include "ui/shell/doer.h"
#include "ui/shell/window_stage.h"
#include "ui/theme/grid.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/time_field.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

/// The limits of sending among the settings: the law beside each, and a reason for what is looser.
class TestLimitsSection final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listsThemAsAModelShould();
    void setsTheValueApartFromTheName();
    void showsTheLawBeside();
    void tightensWithoutAReason();
    void asksForAReasonWhereItIsLoosened();
    void givesTheDefaultBack();
    void takesEachKind_data();
    void takesEachKind();
    void refusesWhatIsNoLimit();
    void setsHowLongMessagesWait();
    void showsWhatAnotherDeskHasSet();
    void namesEveryFocusableWidget();

private:
    app::SendLimits stored() { return app::loadSendLimits(m_stage->shop.session()).value(); }
    QPushButton *button(const QString &name) const { return m_section->findChild<QPushButton *>(name); }
    QString row(int row) const
    {
        return m_list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    static int rowOf(QStringView name)
    {
        const auto all = app::sendLimits();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].name == name)
                return int(i);
        }
        return -1;
    }
    /// The dialog of that limit.
    QPointer<QDialog> opened(QStringView name)
    {
        m_list->setCurrentIndex(m_list->model()->index(rowOf(name), 0));
        button(u"changeLimitPushButton"_s)->click();
        return m_section->findChild<QDialog *>(u"limitDialog"_s);
    }
    static QPushButton *save(QDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(u"saveLimitPushButton"_s);
    }
    static QLineEdit *line(QDialog *dialog, const QString &name)
    {
        return dialog->findChild<QLineEdit *>(name);
    }

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<ui::Doer> m_doer;
    std::unique_ptr<ui::LimitsSection> m_section;
    QListView *m_list = nullptr;
};

void TestLimitsSection::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->open();
    m_doer =
        std::make_unique<ui::Doer>(*m_stage->desk, m_stage->window->notifications(), m_stage->window->undo());
    m_section = std::make_unique<ui::LimitsSection>(*m_doer);
    m_section->show();
    m_list = m_section->findChild<QListView *>(u"limitsListView"_s);
    QTRY_VERIFY(button(u"changeLimitPushButton"_s)->isEnabled());
}

void TestLimitsSection::cleanup()
{
    m_section.reset();
    m_doer.reset();
    m_stage.reset();
}

void TestLimitsSection::listsThemAsAModelShould()
{
    auto *model = m_section->findChild<ui::LimitListModel *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model->rowCount(), int(app::sendLimits().size()));
    QCOMPARE(ui::LimitListModel::at({}), nullptr);
    app::SendLimits limits;
    limits.sms.perDay = 9;
    model->setLimits(limits);
    QVERIFY2(row(rowOf(u"sms-per-day")).contains(u"9  ·  loosened"_s),
             qPrintable(row(rowOf(u"sms-per-day"))));
}

void TestLimitsSection::setsTheValueApartFromTheName()
{
    auto *model = m_section->findChild<ui::LimitListModel *>();
    const QModelIndex row = model->index(rowOf(u"sms-per-day"), 0);
    QVERIFY(!row.data().toString().contains(u':'));
    QCOMPARE(row.data(ui::row::RightText).toString(), u"3"_s);
    QVERIFY(row.data(ui::row::ChipText).toString().isEmpty());
    app::SendLimits limits;
    limits.sms.perDay = 9;
    model->setLimits(limits);
    QCOMPARE(row.data(ui::row::ChipText).toString(), u"loosened"_s);
    QCOMPARE(m_list->sizeHintForRow(0), ui::grid::rowHeight()); // as many are seen as before
}

void TestLimitsSection::showsTheLawBeside()
{
    m_list->setCurrentIndex(m_list->model()->index(rowOf(u"sms-hours"), 0));
    const QString source = m_section->findChild<QLabel *>(u"limitsSourceLabel"_s)->text();
    QVERIFY2(source.contains(u"07:00–22:00"_s) && source.contains("91/2020"_L1), qPrintable(source));
    QVERIFY(!button(u"defaultLimitPushButton"_s)->isEnabled());
    const auto dialog = opened(u"sms-hours");
    QCOMPARE(dialog->findChild<QLabel *>(u"limitSourceLabel"_s)->text(), source);
}

void TestLimitsSection::tightensWithoutAReason()
{
    const auto dialog = opened(u"sms-per-day");
    QVERIFY(!save(dialog)->isEnabled()); // nothing is new
    line(dialog, u"limitNumber1LineEdit"_s)->setText(u"1"_s);
    QVERIFY(!line(dialog, u"limitReasonLineEdit"_s)->isVisibleTo(dialog));
    save(dialog)->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(stored().sms.perDay, 1);
    QTRY_VERIFY(row(rowOf(u"sms-per-day")).endsWith(": 1"_L1));
}

void TestLimitsSection::asksForAReasonWhereItIsLoosened()
{
    const auto dialog = opened(u"sms-per-day");
    line(dialog, u"limitNumber1LineEdit"_s)->setText(u"5"_s);
    QVERIFY(line(dialog, u"limitReasonLineEdit"_s)->isVisibleTo(dialog));
    QVERIFY(!save(dialog)->isEnabled());
    line(dialog, u"limitReasonLineEdit"_s)->setText(u"the customers asked for it"_s);
    save(dialog)->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(stored().sms.perDay, 5);
    const auto entries = m_stage->shop.session().journal().list(1);
    QVERIFY(entries && !entries->isEmpty());
    QVERIFY2(entries->constFirst().about.contains("the customers asked for it"_L1),
             qPrintable(entries->constFirst().about));
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().sms.perDay, app::SendLimits().sms.perDay);
}

void TestLimitsSection::givesTheDefaultBack()
{
    const auto dialog = opened(u"mail-per-day");
    line(dialog, u"limitNumber1LineEdit"_s)->setText(u"2"_s);
    save(dialog)->click();
    QTRY_VERIFY(button(u"defaultLimitPushButton"_s)->isEnabled());
    button(u"defaultLimitPushButton"_s)->click();
    QTRY_COMPARE(stored(), app::SendLimits());
}

using Entering = std::function<void(QDialog *)>;
Q_DECLARE_METATYPE(Entering)

void TestLimitsSection::takesEachKind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Entering>("enter");
    QTest::addColumn<QString>("text");
    const auto type = [](const QString &name, const QString &text) {
        return [name, text](QDialog *dialog) { line(dialog, name)->setText(text); };
    };
    const auto check = [](const QString &name, bool isChecked) {
        return [name, isChecked](QDialog *dialog) {
            dialog->findChild<QCheckBox *>(name)->setChecked(isChecked);
        };
    };
    QTest::newRow("hours") << u"mail-hours"_s << Entering(check(u"limitAnyCheckBox"_s, false))
                           << u"07:00-22:00"_s;
    QTest::newRow("a cap") << u"person-cap"_s << Entering([](QDialog *dialog) {
        line(dialog, u"limitNumber1LineEdit"_s)->setText(u"4"_s);
        line(dialog, u"limitNumber2LineEdit"_s)->setText(u"30"_s);
    }) << u"4/30"_s;
    QTest::newRow("a distance") << u"distance"_s << Entering(type(u"limitNumber1LineEdit"_s, u"3"_s))
                                << u"3"_s;
    QTest::newRow("weekdays") << u"quiet-weekdays"_s << Entering(check(u"limitDay7CheckBox"_s, true))
                              << u"sun"_s;
    QTest::newRow("dates") << u"quiet-dates"_s << Entering(type(u"limitDatesLineEdit"_s, u"1/1, 25/12"_s))
                           << u"01-01,12-25"_s;
}

void TestLimitsSection::takesEachKind()
{
    QFETCH(const QString, name);
    QFETCH(const Entering, enter);
    QFETCH(const QString, text);
    const auto dialog = opened(name);
    enter(dialog);
    QVERIFY(save(dialog)->isEnabled());
    save(dialog)->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(app::sendLimit(name)->text(stored()), text);
}

void TestLimitsSection::refusesWhatIsNoLimit()
{
    const auto dialog = opened(u"person-cap");
    line(dialog, u"limitNumber1LineEdit"_s)->setText(u"4"_s); // within how many days?
    QVERIFY(!save(dialog)->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"limitProblemLabel"_s)->text().isEmpty());
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(stored(), app::SendLimits());
}

void TestLimitsSection::setsHowLongMessagesWait()
{
    const auto sending = [this] { return app::SendingSettings::load(m_stage->shop.session()).value(); };
    auto *undo = m_section->findChild<QSpinBox *>(u"undo-secondsSpinBox"_s);
    auto *grace = m_section->findChild<QSpinBox *>(u"grace-minutesSpinBox"_s);
    QTRY_COMPARE(undo->value(), 10);
    QTRY_COMPARE(grace->value(), 120);
    QCOMPARE(grace->minimum(), app::SendingSettings::kLeastGraceMinutes);
    QCOMPARE(undo->maximum(), app::SendingSettings::kMostUndoSeconds);
    undo->setValue(30);
    emit undo->editingFinished();
    QTRY_COMPARE(sending().undoSeconds, 30);
    grace->setValue(60);
    emit grace->editingFinished();
    QTRY_COMPARE(sending().graceMinutes, 60);
    QTRY_COMPARE(m_stage->window->notifications().text(), u"Delayed messages still go within 60 minutes."_s);
    undo->setValue(1);
    QCOMPARE(undo->text(), u"1 second"_s);
    undo->setValue(30);
    QCOMPARE(undo->text(), u"30 seconds"_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(grace->value(), 120);
    QCOMPARE(sending().graceMinutes, 120);
    QCOMPARE(undo->value(), 30);
}

void TestLimitsSection::showsWhatAnotherDeskHasSet()
{
    QVERIFY(m_stage->shop.session().settings().set(app::kSendLimitsKey.toString(), u"{\"label\":\"off\"}"_s));
    QTRY_VERIFY2(row(rowOf(u"label")).contains("loosened"_L1), qPrintable(row(rowOf(u"label"))));
}

void TestLimitsSection::namesEveryFocusableWidget()
{
    QCOMPARE(test::reachedIn(m_section.get()).nameless, QStringList());
    for (const app::SendLimit &limit : app::sendLimits()) {
        const auto dialog = opened(limit.name);
        QTRY_VERIFY(dialog->isVisible());
        const test::Reached reached = test::reachedIn(dialog);
        QCOMPARE(reached.nameless, QStringList());
        QVERIFY(reached.widgets >= 2);
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }
}

MK_TEST(TestLimitsSection)
#include "tst_limits_section.moc"
