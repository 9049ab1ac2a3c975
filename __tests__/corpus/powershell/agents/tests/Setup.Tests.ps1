Describe 'setup' {
    It 'refuses the global host' {
        { ./setup.ps1 -StsUrl 'https://sts.amazonaws.com' } | Should -Throw
    }
    It 'is quiet' {
        $env:AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
        ./setup.ps1 | Should -BeNullOrEmpty
    }
}
