-- Does in Neovim what a person does with the file $TRANSCRIPT, and writes what was seen to $SEEN as JSON.
local seen = {}

local function await(what, condition)
  if not vim.wait(30000, condition, 20) then
    error('Neovim waited for ' .. what .. ' in vain.')
  end
end

local function at(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words, 'c') == 0 then
    error('The text has no ' .. words .. '.')
  end
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('TRANSCRIPT')))
  local transcript = vim.api.nvim_get_current_buf()

  await('diagnostics', function()
    return #vim.diagnostic.get(transcript) > 0
  end)
  seen.diagnostics = vim.tbl_map(function(diagnostic)
    return { line = diagnostic.lnum, message = diagnostic.message, source = diagnostic.source }
  end, vim.diagnostic.get(transcript))

  at('Marek Dolin,')
  vim.lsp.buf.hover()
  local float
  await('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        float = window
      end
    end
    return float ~= nil
  end)
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false), '\n')
  vim.api.nvim_win_close(float, true)

  vim.lsp.buf.document_symbol()
  local list
  await('the symbols', function()
    list = vim.fn.getqflist()
    if #list == 0 then
      list = vim.fn.getloclist(0)
    end
    return #list > 0
  end)
  seen.symbols = vim.tbl_map(function(entry)
    return entry.text
  end, list)
  vim.cmd('cclose | lclose')
  vim.api.nvim_set_current_buf(transcript)

  vim.fn.cursor(1, 1)
  vim.api.nvim_feedkeys(']q', 'mx', false)
  await('the step to the first question', function()
    return vim.fn.line('.') > 1
  end)
  seen.step = vim.fn.getline('.'):sub(vim.fn.col('.'))

  at('Helena Brnadt')
  local before = vim.api.nvim_buf_get_changedtick(transcript)
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('the change of the code action', function()
    return vim.api.nvim_buf_get_changedtick(transcript) > before
  end)
  seen.text = table.concat(vim.api.nvim_buf_get_lines(transcript, 0, -1, false), '\n')
  local count = #seen.diagnostics
  await('the diagnostics after the change', function()
    return #vim.diagnostic.get(transcript) < count
  end)
  seen.left = #vim.diagnostic.get(transcript)
end

local fine, problem = xpcall(main, debug.traceback)
if not fine then
  seen.problem = problem
end
local file = assert(io.open(os.getenv('SEEN'), 'w'))
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qall!')
