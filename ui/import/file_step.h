#pragma once

#include "app/import/list_survey.h"
#include "db/customers/import_batch_store.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

class Card;
class DropArea;
class EncodingChoice;
class ImportRun;

/// The first step: which file, and what is understood of it, or why it cannot be read.
class FileStep final : public QWidget
{
    Q_OBJECT
public:
    explicit FileStep(const QTimeZone &zone, QWidget *parent = nullptr);

    void show(const ImportRun &run);
    /// The import that could be taken back now, if any.
    void showLast(const std::optional<db::ImportBatch> &last);

signals:
    void chooseAsked();
    void pasteAsked();
    /// The letters of the file are written so; nothing: as it is recognised.
    void encodingChosen(const std::optional<app::TextEncoding> &encoding);
    void takeBackAsked(db::ImportBatchId batch);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFile();

    QTimeZone m_zone;
    DropArea *m_drop;
    Card *m_found;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_facts;
    EncodingChoice *m_encoding;
    Card *m_lastCard;
    QLabel *m_lastLine;
    QPushButton *m_takeBack;
    QString m_path;
    std::optional<app::ListSurvey> m_survey;
    std::optional<app::ListTrouble> m_trouble;
    std::optional<db::ImportBatch> m_last;
};

} // namespace ui
