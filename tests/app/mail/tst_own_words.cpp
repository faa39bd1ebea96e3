#include "app/mail/html_text.h"
#include "app/mail/opt_out_words.h"
#include "app/mail/own_words.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a person wrote in a reply, and whether it says "no more".
class TestOwnWords final : public QObject
{
    Q_OBJECT
private slots:
    void leavesQuotesOut_data();
    void leavesQuotesOut();
    void keepsWhatOnlyLooksLikeAQuote_data();
    void keepsWhatOnlyLooksLikeAQuote();
    void readsHtml_data();
    void readsHtml();
    void hearsANo_data();
    void hearsANo();
    void hearsNoNo_data();
    void hearsNoNo();
    void hearsANoInASubject();
    void takesNoLongerThanTheTextIsLong_data();
    void takesNoLongerThanTheTextIsLong();
};

void TestOwnWords::leavesQuotesOut_data()
{
    QTest::addColumn<QString>("quote");
    const auto row = [](const char *name, const QString &quote) { QTest::newRow(name) << quote; };
    row("nothing", {});
    row("quoted lines", u"> one\n>> two\n>three\n"_s);
    row("Gmail, English", u"On Mon, Nov 30, 2026 at 3:04 PM Hoa <hoa@shop.example> wrote:\n\n> one\n"_s);
    row("Gmail, folded",
        u"On Mon, Nov 30, 2026 at 3:04 PM Hoa Hoa Hoa <\nhoa@shop.example> wrote:\n\n> one\n"_s);
    row("Gmail, Vietnamese",
        u"Vào Th 2, 30 thg 11, 2026 vào lúc 15:04 Hoa <hoa@shop.example>\nđã viết:\n\n> one\n"_s);
    row("Apple, Vietnamese", u"Vào 15:04, 30 thg 11, 2026, Hoa <hoa@shop.example> đã viết:\n\none\n"_s);
    row("Yahoo, Vietnamese", u"Vào 15:04 Thứ Hai, 30 tháng 11, 2026, Hoa <hoa@shop.example> viết:\none\n"_s);
    row("unmarked quote", u"On 30/11/2026 15:04, Hoa wrote:\none\ntwo\n"_s);
    row("Outlook of old", u"-----Original Message-----\nFrom: Hoa\nSent: Monday\n\none\n"_s);
    row("Outlook of old, Vietnamese", u"-----Thư gốc-----\nTừ: Hoa\n\none\n"_s);
    row("Outlook",
        u"________________________________\nFrom: Hoa <hoa@shop.example>\nSent: Monday\nTo: Lan\n\none\n"_s);
    row("Outlook without its ruler", u"From: Hoa\nSent: Monday, November 30, 2026\nTo: Lan\n\none\n"_s);
    row("Outlook, in bold", u"*From:* Hoa\n*Date:* Monday\n\none\n"_s);
    row("Outlook, Vietnamese", u"Từ: Hoa\nĐã gửi: Thứ Hai\nĐến: Lan\n\none\n"_s);
    row("forwarded", u"---------- Forwarded message ---------\nFrom: Hoa\n\none\n"_s);
    row("forwarded by Apple", u"Begin forwarded message:\n\nFrom: Hoa\n"_s);
    row("signature", u"-- \nLan\n0912345678\n"_s);
    row("from a phone", u"Sent from my iPhone\n"_s);
    row("from a phone, Vietnamese", u"Đã gửi từ iPhone của tôi\n\n> one\n"_s);
}

void TestOwnWords::leavesQuotesOut()
{
    QFETCH(QString, quote);
    const QString own = u"Cảm ơn tiệm.\n\nHẹn gặp lại!"_s;
    QCOMPARE(app::ownWordsOf(own + u"\n\n"_s + quote), own);
    QCOMPARE(app::ownWordsOf(quote), QString());
}

void TestOwnWords::keepsWhatOnlyLooksLikeAQuote_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("own");
    const auto row = [](const char *name, const QString &text, const QString &own) {
        QTest::newRow(name) << text << own;
    };
    row("answers between", u"On 30/11/2026, Hoa wrote:\n> one?\nYes.\n> two?\nNo."_s, u"Yes.\nNo."_s);
    row("answers behind", u"On 30/11/2026, Hoa wrote:\n> one?\n\nYes."_s, u"Yes."_s);
    row("a sentence that begins so", u"On Monday I come.\nBye:"_s, u"On Monday I come.\nBye:"_s);
    row("a list of fields", u"From: Huế\nVia: Đà Nẵng"_s, u"From: Huế\nVia: Đà Nẵng"_s);
    row("a ruler", u"one\n----------------\ntwo"_s, u"one\n----------------\ntwo"_s);
    row("a phone in a sentence", u"Gửi từ Huế thì lâu không?\nLan"_s, u"Gửi từ Huế thì lâu không?\nLan"_s);
}

void TestOwnWords::keepsWhatOnlyLooksLikeAQuote()
{
    QFETCH(QString, text);
    QFETCH(QString, own);
    QCOMPARE(app::ownWordsOf(text), own);
}

void TestOwnWords::readsHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    row("paragraphs", u"<p>one</p><p>two</p>"_s, u"one\ntwo"_s);
    row("line breaks", u"one<br>two<BR/>three"_s, u"one\ntwo\nthree"_s);
    row("blanks", u"one\r\n   two\t<b> three</b>"_s, u"one two three"_s);
    row("characters by name", u"&lt;a&gt; &amp; &quot;&#272;&#x1EBF;&nbsp;&#x1F339;&quot;"_s,
        u"<a> & \"Đế 🌹\""_s);
    row("what is no name", u"a & b &nonsense; &#xD800; &#0; &"_s, u"a & b &nonsense; &#xD800; &#0; &"_s);
    row("what is not seen",
        u"<head><title>t</title></head><style>a{}</style><script>x<y</script><!-- c -->one"_s, u"one"_s);
    row("quotes", u"one<blockquote>two<blockquote>three</blockquote>four</blockquote>five"_s, u"one\nfive"_s);
    row("Gmail's quote",
        u"<div>one</div><div class=\"gmail_quote\">On ... wrote:<blockquote>two</blockquote></div>"_s,
        u"one"_s);
    row("Outlook's quote", u"<p>one</p><div id=\"divRplyFwdMsg\">From: Hoa</div><p>two</p>"_s, u"one"_s);
    row("tags never closed", u"one<b"_s, u"one"_s);
    row("comment never closed", u"one<!-- two"_s, u"one"_s);
    row("nothing", {}, {});
}

void TestOwnWords::readsHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(app::textOfHtml(html), text);
}

void TestOwnWords::hearsANo_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words : {u"TU CHOI"_s,
                                 u"Từ chối"_s,
                                 u"từ chối."_s,
                                 u"Tôi từ chối nhận thư quảng cáo"_s,
                                 u"HUY"_s,
                                 u"Hủy!"_s,
                                 u"huy"_s,
                                 u"HUY\nLan"_s,
                                 u"HUY tin nhan"_s,
                                 u"huy nhan tin"_s,
                                 u"Huỷ tin nhé"_s,
                                 u"Huỷ đăng ký"_s,
                                 u"Xin hủy đăng ký nhận tin"_s,
                                 u"STOP"_s,
                                 u"Stop."_s,
                                 u"stop please"_s,
                                 u"Please stop"_s,
                                 u"Stop sending me these emails"_s,
                                 u"UNSUBSCRIBE"_s,
                                 u"Unsubscribe me, thanks"_s,
                                 u"Please unsubscribe me from this list"_s,
                                 u"I want to unsubscribe"_s,
                                 u"Đừng gửi nữa"_s,
                                 u"Ngừng gửi email cho tôi"_s,
                                 u"Không nhận nữa"_s,
                                 u"Từ chối\n\nNguyễn Lan\n0912 345 678"_s,
                                 u"\"STOP\""_s,
                                 u"Dạ em xin từ chối ạ"_s,
                                 u"Opt-out"_s,
                                 u"Remove me from your list"_s})
        QTest::newRow(qPrintable(words.simplified())) << words;
}

void TestOwnWords::hearsANo()
{
    QFETCH(QString, words);
    QVERIFY(app::saysOptOut(words));
    QVERIFY(app::saysOptOut(words.normalized(QString::NormalizationForm_D)));
}

void TestOwnWords::hearsNoNo_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words : {u"không từ chối đâu"_s,
                                 u"Please stop by tomorrow"_s,
                                 u"stop by tomorrow"_s,
                                 u"Hủy đơn hàng giúp em"_s,
                                 u"Hủy lịch hẹn ngày mai"_s,
                                 u"Chị không hủy đâu"_s,
                                 u"Non-stop"_s,
                                 u"Stopover in Huế"_s,
                                 u"Cảm ơn tiệm"_s,
                                 u"Huy ơi, giao hoa nhé"_s,
                                 u"Huy ơi"_s,
                                 u"Anh Huy"_s,
                                 u"Huy\n0912 345 678"_s,
                                 u"Huy nhé"_s,
                                 u"Don't unsubscribe me"_s,
                                 u"How do I unsubscribe?"_s,
                                 u"Cảm ơn\nSTOP"_s,
                                 u"Đúng rồi"_s,
                                 u"Từ chối khéo giúp chị đơn của anh Minh"_s,
                                 u"Hủy 2 bó hồng"_s,
                                 QString(),
                                 u"STOP\n"_s + u"một lá thư dài "_s.repeated(50)})
        QTest::newRow(qPrintable(words.left(40).simplified())) << words;
}

void TestOwnWords::hearsNoNo()
{
    QFETCH(QString, words);
    QVERIFY(!app::saysOptOut(words));
}

void TestOwnWords::hearsANoInASubject()
{
    QVERIFY(app::isOptOutSubject(u"unsubscribe"_s));
    QVERIFY(app::isOptOutSubject(u"Unsubscribe 1a2b-42"_s));
    QVERIFY(app::isOptOutSubject(u"từ chối 42"_s));
    QVERIFY(!app::isOptOutSubject(u"Re: unsubscribe"_s));
    QVERIFY(!app::isOptOutSubject(u"Hủy đơn 42"_s));
    QVERIFY(app::isOptOutSubject(u"HUY 42"_s));
    QVERIFY(!app::isOptOutSubject(u"Huy 42"_s)); // a name
    QVERIFY(!app::isOptOutSubject(u"Huy"_s));
    QVERIFY(!app::isOptOutSubject({}));
}

void TestOwnWords::takesNoLongerThanTheTextIsLong_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece :
         {u"<"_s, u"<!--"_s, u"<p>"_s, u"<blockquote>"_s, u"&"_s, u"&#1;"_s, u"a"_s, u" "_s, u"\n"_s,
          u"On 1\n"_s, u"From:\n"_s, u"-"_s, u"----------\n"_s, u"stop "_s, u"> \n"_s})
        QTest::newRow(qPrintable(piece.trimmed() + u'.')) << piece;
}

void TestOwnWords::takesNoLongerThanTheTextIsLong()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(1'000'000 / piece.size());
    test::CpuTimer timer;
    app::textOfHtml(text);
    app::saysOptOut(app::ownWordsOf(text));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

MK_TEST(TestOwnWords)
#include "tst_own_words.moc"
