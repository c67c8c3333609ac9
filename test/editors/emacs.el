;;; Does in Emacs what a person does with the file $TRANSCRIPT, and writes what was seen to $SEEN as JSON.  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'imenu)
(require 'json)

(defvar seen nil "What was seen, as an association list.")

(defun note-seen (key value)
  (push (cons key value) seen))

(defun await (what condition)
  "Let Emacs do its work until CONDITION gives something, and return that."
  (let ((end (+ (float-time) 30)) found)
    (while (and (not (setq found (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or found (error "Emacs waited for %s in vain" what))))

(defun at (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun all-names (index)
  "The names of everything in an imenu INDEX."
  (cl-loop for (name . rest) in index
           collect (substring-no-properties name)
           when (listp rest) append (all-names rest)))

(defun main ()
  (find-file (getenv "TRANSCRIPT"))
  (note-seen 'mode (symbol-name major-mode))
  ;; The hook waits for a command, and there are none in batch mode.
  (run-hooks 'post-command-hook)
  (await "the server" #'eglot-current-server)
  (flymake-start)
  (await "diagnostics" #'flymake-diagnostics)
  (note-seen 'diagnostics
             (vconcat (mapcar (lambda (diagnostic)
                                `((line . ,(1- (line-number-at-pos (flymake-diagnostic-beg diagnostic))))
                                  (message . ,(flymake-diagnostic-text diagnostic))))
                              (flymake-diagnostics))))

  (at "Marek Dolin,")
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (when text (setq hover text))))
    (note-seen 'hover (substring-no-properties (await "the hover" (lambda () hover)))))

  (note-seen 'symbols (vconcat (all-names (funcall imenu-create-index-function))))

  (at "Helena Brnadt")
  (let ((before (buffer-modified-tick))
        (count (length (flymake-diagnostics)))
        (last-nonmenu-event ?x))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (note-seen 'actions (vconcat (mapcar #'car items)))
                 (caar items))))
      (eglot-code-actions (point) (+ (point) (length "Helena Brnadt")) nil t))
    (await "the change of the code action" (lambda () (> (buffer-modified-tick) before)))
    (note-seen 'text (buffer-substring-no-properties (point-min) (point-max)))
    (eglot--signal-textDocument/didChange)
    (await "the diagnostics after the change" (lambda () (flymake-start) (< (length (flymake-diagnostics)) count)))
    (note-seen 'left (length (flymake-diagnostics))))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))

(condition-case problem
    (main)
  (error (note-seen 'problem (error-message-string problem))))
(with-temp-file (getenv "SEEN")
  (insert (json-encode seen)))
