#include "tests/support/test_main.h"
#include "ui/insights/chart_colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using ui::Role;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT
private slots:
    void everyTextStandsOutFromItsSurface_data();
    void everyTextStandsOutFromItsSurface();
    void chartHuesStandOutFromThePanel();
    void followsTheSystemUntilTold();
    void tellsDarkFromThePalette();
    void repaintsAnIconInTheOtherColumn();
    void hasEveryIconThePagesName();
};

void TestTheme::everyTextStandsOutFromItsSurface_data()
{
    struct Pair
    {
        const char *name;
        Role text;
        Role surface;
    };
    static const Pair pairs[]{
        {"text on the window", Role::Text, Role::Surface0},
        {"text on a panel", Role::Text, Role::Surface1},
        {"text on the sidebar", Role::Text, Role::Surface2},
        {"secondary text on the window", Role::TextSecondary, Role::Surface0},
        {"secondary text on a panel", Role::TextSecondary, Role::Surface1},
        {"secondary text on the sidebar", Role::TextSecondary, Role::Surface2},
        {"text on a chosen row", Role::Text, Role::AccentSoft},
        {"secondary text on a chosen row", Role::TextSecondary, Role::AccentSoft},
        {"accent on the window", Role::Accent, Role::Surface0},
        {"accent on a panel", Role::Accent, Role::Surface1},
        {"accent on its soft fill", Role::Accent, Role::AccentSoft},
        {"text on a primary button", Role::OnAccent, Role::Accent},
        {"existing on its soft fill", Role::Existing, Role::ExistingSoft},
        {"prospect on its soft fill", Role::Prospect, Role::ProspectSoft},
        {"prospect on a panel", Role::Prospect, Role::Surface1},
        {"good on its soft fill", Role::Good, Role::GoodSoft},
        {"good on a panel", Role::Good, Role::Surface1},
        {"danger on its soft fill", Role::Danger, Role::DangerSoft},
        {"danger on a panel", Role::Danger, Role::Surface1},
        {"info on a panel", Role::Info, Role::Surface1},
    };
    QTest::addColumn<Role>("text");
    QTest::addColumn<Role>("surface");
    QTest::addColumn<bool>("dark");
    for (const Pair &pair : pairs)
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", pair.name, dark ? "dark" : "light") << pair.text << pair.surface << dark;
}

void TestTheme::everyTextStandsOutFromItsSurface()
{
    QFETCH(Role, text);
    QFETCH(Role, surface);
    QFETCH(bool, dark);
    const double ratio = contrast(ui::colorOf(text, dark), ui::colorOf(surface, dark));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::chartHuesStandOutFromThePanel()
{
    for (const bool dark : {false, true})
        for (int i = 0; i < ui::kChartHues; ++i)
            QVERIFY(contrast(ui::chartHue(i, dark), ui::colorOf(Role::Surface1, dark)) >= 3.0);
}

void TestTheme::followsTheSystemUntilTold()
{
    bool systemIsDark = false;
    ui::Theme theme([&systemIsDark] { return systemIsDark; });
    QSignalSpy changes(&theme, &ui::Theme::changed);
    QVERIFY(!theme.isDark());

    systemIsDark = true;
    theme.followSystem();
    QVERIFY(theme.isDark());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(Role::Surface0));

    theme.setAppearance(ui::Appearance::Light);
    QVERIFY(!theme.isDark());
    theme.followSystem(); // the person's choice stays
    QVERIFY(!theme.isDark());
    theme.setAppearance(ui::Appearance::System);
    QVERIFY(theme.isDark());
    QCOMPARE(changes.count(), 3);
}

void TestTheme::tellsDarkFromThePalette()
{
    QVERIFY(!ui::isDark(ui::makePalette(false)));
    QVERIFY(ui::isDark(ui::makePalette(true)));
}

void TestTheme::repaintsAnIconInTheOtherColumn()
{
    ui::Theme theme([] { return false; });
    const QIcon icon = ui::Icons::icon(u"plus"_s, Role::Text);
    QVERIFY(!icon.isNull());
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        theme.setAppearance(appearance);
        const QImage image = icon.pixmap(48, 48).toImage();
        QCOMPARE(QColor(image.pixel(24, 24)), theme.color(Role::Text)); // where the two strokes cross
    }
}

void TestTheme::hasEveryIconThePagesName()
{
    const QStringList needed{
        u"today"_s,    u"customers"_s, u"messages"_s, u"greetings"_s, u"outbox"_s, u"care"_s, u"insights"_s,
        u"settings"_s, u"search"_s,    u"copy"_s,     u"check"_s,     u"skip"_s,   u"edit"_s, u"phone"_s,
        u"mail"_s,     u"chat"_s,      u"zalo"_s,     u"sms"_s,       u"store"_s,  u"cake"_s, u"plus"_s,
        u"import"_s,   u"export"_s,    u"close"_s,    u"moon"_s,      u"tag"_s};
    for (const QString &name : needed) {
        const QImage image = ui::Icons::icon(name).pixmap(24, 24).toImage();
        QVERIFY2(!image.isNull(), qPrintable(name));
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 128;
        QVERIFY2(drawn, qPrintable(name));
    }
    QVERIFY(ui::Icons::icon(u"nothing like it"_s).isNull());
}

MK_TEST(TestTheme)
#include "tst_theme.moc"
