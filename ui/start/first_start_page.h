#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class Actions;
class ChoiceRow;
class JobProgress;

/// What a new shop is asked: language, name, and how to begin. Enter goes on from line to line.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive this object. The languages are the actions "language.*".
    FirstStartPage(app::Desk &desk, Actions &actions, QWidget *parent = nullptr);

    bool isRunning() const;

signals:
    /// Answered and saved; the desk may open.
    void importWanted();
    void sampleMade();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void trySample();
    void setBusy(bool busy);
    void retranslate();

    app::Desk &m_desk;
    Actions &m_actions;
    QWidget *m_mark;
    QLabel *m_title;
    ChoiceRow *m_language;
    QLabel *m_languageLabel;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_import;
    QPushButton *m_sample;
    QLabel *m_told;
    JobProgress *m_progress;
    bool m_namelessAsked = false; ///< pressing once more goes on without a name
};

} // namespace ui
