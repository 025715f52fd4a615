// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/chattarget.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace Tokenglass {

struct Catalog;
class ConsoleSession;
class FlowLayout;
class ModelPicker;
class ParametersPopup;
class Theme;

/// Where a prompt is written: the models it goes to, the prompt, the system prompt, parameters, favourites, Send and
/// Stop.
class Composer : public QFrame
{
    Q_OBJECT

public:
    Composer(ConsoleSession &session, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *prompt() const { return m_prompt; }
    [[nodiscard]] QPlainTextEdit *system() const { return m_system; }
    [[nodiscard]] QPushButton *sendButton() const { return m_send; }
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }
    [[nodiscard]] QToolButton *addButton() const { return m_add; }
    [[nodiscard]] ModelPicker *picker() const { return m_picker; }
    [[nodiscard]] QToolButton *parametersButton() const { return m_parametersButton; }
    [[nodiscard]] ParametersPopup *parameters() const { return m_parameters; }
    /// Users and organisations to record a request for.
    void setCatalog(const Catalog &catalog);
    /// Sends the prompt, or says what is missing.
    void send();
    /// As it is seen: models, prompt, buttons.
    [[nodiscard]] QList<QWidget *> focusOrder() const;

Q_SIGNALS:
    void providersRequested();
    void historyRequested();
    void favouriteRemoved(const QString &name);
    void missing(const QString &what); ///< nothing can be sent without it
    void chipsChanged(); ///< there are other widgets for the models

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void build();
    void buildButtons();
    void connectAll();
    void readRequest();
    void showRequest();
    void showTargets();
    void updateButtons();
    void fillFavourites();
    void saveFavourite();

    ConsoleSession &m_session;
    Theme &m_theme;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QScrollArea *m_chipArea;
    QToolButton *m_add;
    QPlainTextEdit *m_prompt;
    QPlainTextEdit *m_system;
    QPushButton *m_send;
    QPushButton *m_stop;
    QToolButton *m_systemToggle;
    QToolButton *m_favourites;
    QToolButton *m_history;
    QToolButton *m_parametersButton;
    QMenu *m_favouritesMenu;
    ModelPicker *m_picker;
    ParametersPopup *m_parameters;
};

} // namespace Tokenglass
