#pragma once

#include "db/messages/template_file.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class PlainScrollArea;

/// The files that go with an e-mail: what they are, how large they are together, and the buttons to add and
/// remove them.
class FilesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FilesPanel(QWidget *parent = nullptr);

    void setFiles(const QList<db::TemplateFile> &files);
    /// A template that is not stored yet has nothing to add them to, and its files are another's. Before
    /// setFiles().
    void setStored(bool stored);
    /// Files dropped on this widget, too, are meant for the panel.
    void takeDropsOf(QWidget *widget);

signals:
    void attachAsked(db::FilePlace place);
    void dropped(const QStringList &files);
    void removeAsked(const db::TemplateFile &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *rowOfFile(const db::TemplateFile &file);

    QPushButton *m_attach;
    QPushButton *m_picture;
    QVBoxLayout *m_rows;
    PlainScrollArea *m_rowsArea;
    QLabel *m_size;
    bool m_isStored = false;
};

} // namespace ui
