#include "app/network/curl_library.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

namespace {

bool isLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/libcurl");
}

} // namespace

/// When libcurl is loaded: a start does not wait for it.
class TestCurlLibrary final : public QObject
{
    Q_OBJECT
private slots:
    void isLoadedWithItsFirstUse();
    void tellsFaultsOfTrustApart();
};

void TestCurlLibrary::isLoadedWithItsFirstUse()
{
    if (!QFile::exists(QStringLiteral("/proc/self/maps")))
        QSKIP("This system does not say what a program has loaded.");
    QVERIFY(!isLoaded());
    const app::CurlLibrary &library = app::curlLibrary();
    QVERIFY2(library.fault.isEmpty(), qPrintable(library.fault));
    QVERIFY(library.make && library.setOption && library.perform && library.end);
    QVERIFY(isLoaded());
    QCOMPARE(&app::curlLibrary(), &library);
}

void TestCurlLibrary::tellsFaultsOfTrustApart()
{
    QVERIFY(app::isTrustFault(CURLE_PEER_FAILED_VERIFICATION));
    QVERIFY(!app::isTrustFault(CURLE_COULDNT_CONNECT));
    QVERIFY(!app::isTrustFault(CURLE_OK));
}

MK_TEST(TestCurlLibrary)
#include "tst_curl_library.moc"
