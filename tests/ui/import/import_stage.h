#pragma once

#include "db/customers/customer_reader.h"
#include "tests/ui/shell/shop_window.h"
#include "tests/ui/shell/table_column.h"
#include "ui/desk_pages.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/import/list_question.h"
#include "ui/import/preview_step.h"
#include "ui/shell/navigator.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

/// The page of the import in its window, and a list on its way.
class ImportStage : protected ShopWindow
{
protected:
    void makeStage()
    {
        makeShop();
        open();
    }
    void open()
    {
        makeWindow();
        ui::addCustomers(*m_window, *m_desk, *m_translator);
        ui::addImport(*m_window, *m_desk);
        showWindow(ui::PageId::Customers);
    }
    void close()
    {
        m_page = nullptr;
        closeWindow();
    }
    void dropStage()
    {
        close();
        closeShop();
    }
    /// To the preview of this file.
    void preview(const QString &path)
    {
        ask(path);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_page->run()->rehearsal() && m_page->run()->work() == ui::ImportRun::Work::None, 60000);
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_page->step(), ui::ImportPage::Preview);
        if (m_page->findChild<ui::PreviewStep *>()->haveBought()->waits())
            answer(QStringLiteral("haveBought"), 1);
    }
    /// The question of that name, and what the answer makes of the rehearsal.
    void answer(const QString &question, int choice)
    {
        auto *box = m_page->findChild<QComboBox *>(question + QStringLiteral("ComboBox"));
        box->setCurrentIndex(choice);
        emit box->activated(choice);
        QTRY_VERIFY(m_page->run()->rehearsal());
    }
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("khách.csv"))
    {
        QFile file(m_shop->file(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    void ask(const QString &path)
    {
        emit m_window->navigator().importAsked(path);
        m_page = m_window->findChild<ui::ImportPage *>();
        QVERIFY(m_page);
    }
    QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    QString label(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QTest::keyClick(m_window.get(), key, with);
    }
    QString remark(int row) const
    {
        auto *model = m_page->findChild<ui::PreviewStep *>()->model();
        return model->index(row, previewColumn(QLatin1StringView("remark"))).data().toString();
    }
    qint64 count() { return m_shop->session().customers().counts()->total(); }

    ui::ImportPage *m_page = nullptr;
};
