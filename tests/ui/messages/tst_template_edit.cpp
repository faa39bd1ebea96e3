#include "app/messages/message_check.h"
#include "app/messages/starter_templates.h"
#include "tests/support/test_main.h"
#include "ui/messages/template_edit.h"
#include "ui/messages/template_text.h"
#include "ui/messages/variable_popup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

/// The text with chips for fields: what goes in comes out, by every road.
class TestTemplateEdit final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void givesBackEveryStarterText();
    void givesBackOddTexts_data();
    void givesBackOddTexts();
    void everyPieceCanBeCopiedAndPasted();
    void typedFieldBecomesAChip();
    void composedFieldBecomesAChip();
    void undoAndRedoAreWhole();
    void oneKeyDeletesAChip();
    void opensAChipToRewriteIt();
    void offersVariablesForBraces();
    void offersVariablesForCtrlSpace();
    void underlinesTheRightPlaces();
    void goesFromProblemToProblem();
    void oneLineStaysOneLine();

private:
    static int chipsOf(const ui::TemplateEdit &edit);
    std::unique_ptr<ui::TemplateEdit> m_edit;
};

void TestTemplateEdit::init()
{
    m_edit = std::make_unique<ui::TemplateEdit>();
    m_edit->resize(500, 300);
    m_edit->show();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
}

int TestTemplateEdit::chipsOf(const ui::TemplateEdit &edit)
{
    int chips = 0;
    for (int at = 0; at < edit.document()->characterCount(); ++at)
        chips += edit.document()->characterAt(at) == QChar::ObjectReplacementCharacter;
    return chips;
}

void TestTemplateEdit::givesBackEveryStarterText()
{
    const auto all = app::starterTemplates();
    QVERIFY(all);
    QVERIFY(all->size() >= 198);
    for (const db::Template &text : *all) {
        m_edit->setSource(text.body, text.language);
        QCOMPARE(m_edit->source(), text.body);
        QCOMPARE(chipsOf(*m_edit), text.body.count(u"{{"_s));
        m_edit->setSource(text.subject, text.language);
        QCOMPARE(m_edit->source(), text.subject);
    }
}

void TestTemplateEdit::givesBackOddTexts_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("nothing") << QString();
    QTest::newRow("only a field") << u"{{shop}}"_s;
    QTest::newRow("the same field twice") << u"{{shop}}{{shop}} {{shop|}}{{shop|}}"_s;
    QTest::newRow("empty lines") << u"\n\na\n\n{{shop}}\n"_s;
    QTest::newRow("unknown field") << u"a {{nobody}} b {{shop}}"_s;
    QTest::newRow("open braces") << u"a {{ b }} } {"_s;
    QTest::newRow("braces as text") << u"\\{{shop}} \\\\{{shop}} \\}}"_s;
    QTest::newRow("hard blank") << u"a\u00a0{{shop}}\u00a0b"_s;
    QTest::newRow("emoji") << u"🌸{{given_name|🌸}}🌸"_s;
    QTest::newRow("filters and names") << u"{{Tên:in hoa|bạn}} {{ danh xưng | quý khách }}"_s;
    QTest::newRow("object character") << u"a\ufffcb{{shop}}"_s;
}

void TestTemplateEdit::givesBackOddTexts()
{
    QFETCH(QString, source);
    m_edit->setSource(source, u"vi"_s);
    QCOMPARE(m_edit->source(), source);
}

void TestTemplateEdit::everyPieceCanBeCopiedAndPasted()
{
    const QString source = u"Chào {{honorific|quý khách}} {{given_name|}},\n{{shop}} cảm ơn."_s;
    m_edit->setSource(source, u"vi"_s);
    const int length = m_edit->document()->characterCount() - 1;
    for (int from = 0; from < length; ++from) {
        QString whole;
        for (int to = from; to <= length; ++to) {
            whole = ui::text::sourceOf(*m_edit->document(), 0, from) +
                    ui::text::sourceOf(*m_edit->document(), from, to) +
                    ui::text::sourceOf(*m_edit->document(), to, length);
            QCOMPARE(whole, source);
        }
    }
    m_edit->selectAll();
    m_edit->cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), source);
    QCOMPARE(m_edit->source(), QString());
    m_edit->paste();
    QCOMPARE(m_edit->source(), source);
    QCOMPARE(chipsOf(*m_edit), 3);
}

void TestTemplateEdit::typedFieldBecomesAChip()
{
    m_edit->setSource(u"Hi "_s, u"en"_s);
    m_edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_edit.get(), u"{{shop"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QTest::keyClicks(m_edit.get(), u"}}!"_s);
    QCOMPARE(m_edit->source(), u"Hi {{shop}}!"_s);
    QCOMPARE(chipsOf(*m_edit), 1);
}

void TestTemplateEdit::composedFieldBecomesAChip()
{
    m_edit->setSource({}, u"vi"_s);
    QInputMethodEvent composing(u"tê"_s, {});
    QApplication::sendEvent(m_edit.get(), &composing);
    QInputMethodEvent done;
    done.setCommitString(u"Chào {{tên}}"_s);
    QApplication::sendEvent(m_edit.get(), &done);
    QCOMPARE(m_edit->source(), u"Chào {{tên}}"_s);
    QCOMPARE(chipsOf(*m_edit), 1);
}

void TestTemplateEdit::undoAndRedoAreWhole()
{
    const QString before = u"Chào {{honorific|quý khách}} ạ."_s;
    m_edit->setSource(before, u"vi"_s);
    QVERIFY(!m_edit->document()->isUndoAvailable());
    m_edit->moveCursor(QTextCursor::End);
    m_edit->insertVariable(app::Variable::Shop);
    QCOMPARE(m_edit->source(), before + u"{{shop}}"_s);
    m_edit->replaceSource(u"Dạ chào {{given_name|}}."_s);
    m_edit->undo();
    QCOMPARE(m_edit->source(), before + u"{{shop}}"_s);
    m_edit->undo();
    QCOMPARE(m_edit->source(), before);
    m_edit->redo();
    m_edit->redo();
    QCOMPARE(m_edit->source(), u"Dạ chào {{given_name|}}."_s);
    QCOMPARE(chipsOf(*m_edit), 1);
}

void TestTemplateEdit::oneKeyDeletesAChip()
{
    m_edit->setSource(u"a {{shop}}{{shop}} b"_s, u"vi"_s);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(4);
    m_edit->setTextCursor(cursor);
    QTest::keyClick(m_edit.get(), Qt::Key_Backspace);
    QCOMPARE(m_edit->source(), u"a {{shop}} b"_s);
    QTest::keyClicks(m_edit.get(), u"x"_s); // beside a chip one writes words, not chips
    QCOMPARE(m_edit->source(), u"a {{shop}}x b"_s);
}

void TestTemplateEdit::opensAChipToRewriteIt()
{
    m_edit->setSource(u"a {{honorific|quý khách}} b"_s, u"vi"_s);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(3);
    m_edit->setTextCursor(cursor);
    QTest::keyClick(m_edit.get(), Qt::Key_F2);
    QCOMPARE(chipsOf(*m_edit), 0);
    QCOMPARE(m_edit->source(), u"a {{honorific|quý khách}} b"_s);
    m_edit->moveCursor(QTextCursor::Start);
    QCOMPARE(chipsOf(*m_edit), 1);
}

void TestTemplateEdit::offersVariablesForBraces()
{
    m_edit->setSource({}, u"vi"_s);
    QTest::keyClicks(m_edit.get(), u"{{"_s);
    auto *popup = m_edit->findChild<ui::VariablePopup *>();
    QVERIFY(popup && popup->isVisible());
    auto *list = popup->findChild<QListWidget *>();
    QCOMPARE(list->count(), 18);
    QTest::keyClicks(m_edit.get(), u"tuoi"_s); // accents are ignored
    QCOMPARE(list->count(), 1);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(m_edit->source(), u"{{age}}"_s);
    QTest::keyClicks(m_edit.get(), u" {{zzzz"_s);
    QVERIFY(!popup->isVisible());
}

void TestTemplateEdit::offersVariablesForCtrlSpace()
{
    m_edit->setSource(u"Chào "_s, u"vi"_s);
    m_edit->moveCursor(QTextCursor::End);
    QTest::keyClick(m_edit.get(), Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(m_edit.get(), Qt::Key_Down);
    QTest::keyClick(m_edit.get(), Qt::Key_Down);
    QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    QCOMPARE(m_edit->source(), u"Chào {{honorific|quý khách}}"_s);
}

void TestTemplateEdit::underlinesTheRightPlaces()
{
    db::Template text;
    text.language = u"vi"_s;
    text.audience = db::Audience::Prospect;
    text.body = u"{{shop}} nói: {{nobody}} từ {{since_date}}!!!"_s;
    m_edit->setSource(text.body, u"vi"_s);
    const auto findings = app::checkTemplate(text);
    m_edit->showFindings(findings, {});
    QStringList marked;
    for (const auto &wave : m_edit->extraSelections()) {
        QCOMPARE(wave.format.underlineStyle(), QTextCharFormat::WaveUnderline);
        marked.append(ui::text::sourceOf(*m_edit->document(), wave.cursor.selectionStart(),
                                         wave.cursor.selectionEnd()));
    }
    for (const app::Finding &finding : findings) {
        if (finding.length > 0)
            QVERIFY2(marked.contains(text.body.mid(finding.offset, finding.length)),
                     qPrintable(finding.code));
    }
    QVERIFY(marked.contains(u"nobody"_s));
    QVERIFY(marked.contains(u"{{since_date}}"_s));
    QVERIFY(marked.contains(u"!!!"_s));
}

void TestTemplateEdit::goesFromProblemToProblem()
{
    db::Template text;
    text.language = u"vi"_s;
    text.body = u"Dạ {{mot}} và {{hai}}. Cảm ơn."_s;
    m_edit->setSource(text.body, u"vi"_s);
    QVERIFY(!m_edit->goToNextProblem());
    m_edit->showFindings(app::checkTemplate(text), {});
    QVERIFY(m_edit->goToNextProblem());
    QCOMPARE(m_edit->textCursor().selectedText(), u"mot"_s);
    QVERIFY(m_edit->goToNextProblem());
    QCOMPARE(m_edit->textCursor().selectedText(), u"hai"_s);
    QVERIFY(m_edit->goToNextProblem());
    QCOMPARE(m_edit->textCursor().selectedText(), u"mot"_s);
}

void TestTemplateEdit::oneLineStaysOneLine()
{
    m_edit->setSingleLine(true);
    m_edit->setSource(u"Chào {{shop}}"_s, u"vi"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QGuiApplication::clipboard()->setText(u"một\nhai"_s);
    m_edit->moveCursor(QTextCursor::End);
    m_edit->paste();
    QCOMPARE(m_edit->source(), u"Chào {{shop}}một hai"_s);
}

MK_TEST(TestTemplateEdit)
#include "tst_template_edit.moc"
